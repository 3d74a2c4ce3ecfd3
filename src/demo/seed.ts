import type { Logger } from 'pino';
import type { SurveyLinks } from '../../activities/survey/surveyLink';
import { termsFor } from '../../domain/policy/terms';
import type { Database } from '../../store/database';
import { currentPolicy } from '../../store/policies';
import { nextTicketNumber } from '../../store/ticketNumbers';
import { findTicket } from '../../store/tickets';
import type { TokenMaker } from '../api/auth/tokenSigner';
import type { Desk } from '../desk/desk';
import { ApiClients } from './apiClient';
import { seedCustomers } from './customers';
import type { DemoDesk } from './demoDesk';
import { CUSTOMERS } from './people';
import { play, ticketIdOf, type Cast } from './play';
import { seedServiceKeys } from './serviceKeys';
import { seedStaff } from './staff';
import { STORIES } from './stories/stories';
import type { Story } from './story';
import { seedSurveys } from './surveys';
import { openedAt } from './ticketOf';

/** Stories wait for the database more than they work. */
const AT_ONCE = 8;

/**
 * Fills in a believable desk: staff, customers, and tickets in every state, each with a real workflow. What is said to have
 * happened before is made up, by the rules (pastLife.ts); what happens now takes the API's way. Seeding again adds nothing.
 * @returns the link of a survey that waits for an answer, if one does
 */
export async function seedDemo(
  desk: Desk,
  url: string,
  { maker, links }: { maker: TokenMaker; links: SurveyLinks },
  logger: Logger,
): Promise<string | null> {
  logger.info('filling in the demo desk');
  const { database, temporal } = desk;
  const clients = new ApiClients(url, maker);
  const demo: DemoDesk = { database, engine: temporal.engine, clients, now: new Date() };
  await seedStaff(demo);
  await Promise.all([seedCustomers(demo), seedServiceKeys(demo)]);
  await inLanes(await cast(demo), (one) => tell(demo, one, logger));
  const survey = await seedSurveys(demo, links);
  logger.info({ tickets: STORIES.length }, 'the demo desk is filled in');
  return survey;
}

/** A desk with a life of its own may have no room for a story: it is told as far as it goes. */
async function tell(demo: DemoDesk, one: Cast, logger: Logger): Promise<void> {
  try {
    await play(demo, one);
  } catch (err) {
    logger.warn({ err, story: one.story.key }, 'a story of the demo desk was not told to its end');
  }
}

/** The stories in the order in which their tickets were opened, so that their numbers follow it. */
async function cast({ database, now }: DemoDesk): Promise<Cast[]> {
  const { policy } = await currentPolicy(database);
  const opened = STORIES.map((story) => {
    const who = CUSTOMERS.find(({ id }) => id === `demo-${story.customer}`);
    if (!who) throw new RangeError(`the story ${story.key} is of nobody: ${story.customer}`);
    return { story, who, at: openedAt(story, termsFor(policy, who.tier, who.zone), now.getTime()) };
  }).sort((a, b) => a.at - b.at);
  const casts: Cast[] = [];
  for (const { story, who, at } of opened) {
    casts.push({ story, who, number: await numberOf(database, story, new Date(at)) });
  }
  return casts;
}

async function numberOf(database: Database, story: Story, at: Date): Promise<string | null> {
  if (story.opened === 'now') return null;
  const known = await findTicket(database, ticketIdOf(story));
  return known?.number ?? nextTicketNumber(database, at.getUTCFullYear());
}

/** A few at once, begun in order. */
async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
