import type { Logger } from 'pino';
import { termsFor } from '../../domain/policy/terms';
import { openTicket } from '../../domain/ticket/open';
import { takeInAgent } from '../../store/agents';
import { findCustomer, takeInCustomer } from '../../store/customers';
import type { Database } from '../../store/database';
import { findOnCall, planOnCall } from '../../store/onCall';
import { openTicket as acceptTicket } from '../../store/openTicket';
import { currentPolicy } from '../../store/policies';
import { nextTicketNumber } from '../../store/ticketNumbers';
import { findTicket } from '../../store/tickets';
import type { TokenMaker } from '../api/auth/tokenSigner';
import { idFor } from '../api/idempotency/commandId';
import type { Desk } from '../desk/desk';
import { ApiClient } from './apiClient';
import { CUSTOMERS, ON_CALL, STAFF, VIP_CARE, type DemoCustomer } from './people';
import { STORIES, type Story } from './stories';

const HOUR = 3_600_000;
/** How long ago an overdue ticket was opened: beyond the response deadline of every tier. */
const OVERDUE_AFTER = 5 * 24 * HOUR;
/** Nearly the hour within which a vip has the first answer to something critical. */
const DUE_SOON_AFTER = 0.8 * HOUR;
const AT_ONCE = 4;
const VIPS = CUSTOMERS.filter(({ tier }) => tier === 'vip');

/**
 * Fills in a believable desk: staff, customers, and tickets in every state, each with a real workflow. All but the
 * late and the nearly late ones take the API's way; those are accepted with a date in the past, which is what an outage leaves too.
 * Seeding again adds nothing.
 */
export async function seedDemo(desk: Desk, url: string, maker: TokenMaker, logger: Logger): Promise<void> {
  logger.info('filling in the demo desk');
  const now = new Date();
  for (const { id, ...profile } of STAFF) await takeInAgent(desk.database, id, profile);
  await seedOnCall(desk.database, now);
  for (const { id, ...profile } of CUSTOMERS) {
    const nobody = { accountManagerId: null, deputyManagerId: null };
    const managers = profile.tier === 'vip' ? VIP_CARE.managers : nobody;
    await takeInCustomer(desk.database, id, { ...profile, ...managers }, now);
  }
  await planCheckIns(desk, url, maker);
  const agent = await ApiClient.as(
    url,
    { sub: 'demo-emma', role: 'agent', level: 2, name: 'Emma Laurent', email: 'emma@desk.example' },
    maker,
  );
  const expert = await ApiClient.as(
    url,
    { sub: 'demo-greta', role: 'agent', level: 3, name: 'Greta Lindqvist', email: 'greta@desk.example' },
    maker,
  );
  const staff = { agent, expert };
  const stories = [...STORIES.entries()];
  const lane = async (): Promise<void> => {
    for (let next = stories.shift(); next; next = stories.shift()) {
      const [index, story] = next;
      const those = story.ending === 'due-soon' ? VIPS : CUSTOMERS;
      const customer = those[(index * 5) % those.length];
      if (customer) await play(desk, url, maker, staff, customer, story, `demo-${index}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  logger.info({ tickets: STORIES.length }, 'the demo desk is filled in');
}

/** A schedule that is there already stays as it is. */
async function seedOnCall(database: Database, at: Date): Promise<void> {
  for (const { level, plan } of ON_CALL) {
    if (!(await findOnCall(database, level))) await planOnCall(database, level, plan, { by: 'system', at });
  }
}

/** Check-ins take the API's way, which makes their schedules; a setting that somebody has touched stays as it is. */
async function planCheckIns(desk: Desk, url: string, maker: TokenMaker): Promise<void> {
  const admin = await ApiClient.as(url, { sub: 'demo-admin', role: 'admin' }, maker);
  for (const { id, tier } of CUSTOMERS) {
    if (tier !== 'vip' || (await findCustomer(desk.database, id))?.checkIn !== undefined) continue;
    await admin.write('PUT', `/customers/${id}`, `demo-check-in-${id}`, { checkIn: VIP_CARE.checkIn });
  }
}

/** Who answers in the stories, and whom they ask. */
interface DemoStaff {
  agent: ApiClient;
  expert: ApiClient;
}

async function play(
  desk: Desk,
  url: string,
  maker: TokenMaker,
  staff: DemoStaff,
  who: DemoCustomer,
  story: Story,
  key: string,
): Promise<void> {
  if (story.ending === 'overdue' || story.ending === 'due-soon') {
    const age = story.ending === 'overdue' ? OVERDUE_AFTER : DUE_SOON_AFTER;
    await openInThePast(desk, who, story, key, age);
    return;
  }
  const { id, name, email, tier, zone, language } = who;
  const subject = { sub: id, role: 'customer' as const, tier, name, email, zoneinfo: zone, locale: language };
  const customer = await ApiClient.as(url, subject, maker);
  const { subject: title, description, category, priority } = story;
  const opened = await customer.write('POST', '/tickets', key, {
    subject: title,
    description,
    category,
    priority,
  });
  const path = `/tickets/${opened.ticket?._id ?? ''}`;
  await goOn(path, key, customer, staff, story);
}

async function goOn(
  path: string,
  key: string,
  customer: ApiClient,
  { agent, expert }: DemoStaff,
  story: Story,
): Promise<void> {
  const say = (client: ApiClient, step: string, body: object): Promise<unknown> =>
    client.write('POST', `${path}/responses`, `${key}-${step}`, body);
  const resolve = (): Promise<unknown> =>
    agent.write('PUT', `${path}/resolve`, `${key}-resolve`, {
      resolution: 'This is solved on our side now. Please try again.',
    });
  switch (story.ending) {
    case 'open':
    case 'overdue':
    case 'due-soon':
      return;
    case 'in-progress':
      await say(agent, 'reply', { message: 'Thank you for telling us. I am looking into it.' });
      await agent.write('POST', `${path}/notes`, `${key}-note`, {
        message: 'I think that we have seen this before. @demo-greta, do you remember?',
      });
      await expert.write('POST', `${path}/notes`, `${key}-answer-note`, {
        message:
          '@demo-emma yes, in spring. It comes back when the account has two devices; I am looking at it.',
      });
      return;
    case 'awaiting-response':
      await say(agent, 'ask', { message: 'Could you tell me which device you use?', awaitCustomer: true });
      return;
    case 'answered':
      await say(agent, 'ask', { message: 'Which day was that?', awaitCustomer: true });
      await say(customer, 'answer', { message: 'It was on Tuesday, in the afternoon.' });
      return;
    case 'resolved':
      await resolve();
      await say(customer, 'thanks', { message: 'Thank you so much!' });
      return;
    case 'closed':
      await say(agent, 'reply', { message: 'This should work again.' });
      await customer.write('PUT', `${path}/close`, `${key}-close`, { resolution: 'It works again.' });
      return;
    case 'rated':
      await resolve();
      await customer.write('PUT', `${path}/close`, `${key}-close`, {
        resolution: 'Solved, and fast.',
        satisfactionRating: 5,
      });
      return;
    case 'reopened':
      await resolve();
      await customer.write('PUT', `${path}/reopen`, `${key}-reopen`, {
        reason: 'It happened again this morning.',
      });
      return;
    case 'escalated':
      await say(agent, 'reply', { message: 'I am asking a specialist.' });
      await agent.write('POST', `${path}/escalate`, `${key}-escalate`, {
        reason: 'Needs a look at the logs.',
        toLevel: 3,
      });
      return;
  }
}

async function openInThePast(
  { database, temporal }: Desk,
  who: DemoCustomer,
  { subject, description, category, priority }: Story,
  key: string,
  age: number,
): Promise<void> {
  const id = idFor(key, 'ticket');
  if (await findTicket(database, id)) return;
  const { policy } = await currentPolicy(database);
  const now = Date.now() - age;
  const opened = openTicket(
    {
      id,
      number: await nextTicketNumber(database, new Date(now).getUTCFullYear()),
      customerId: who.id,
      tier: who.tier,
      zone: who.zone,
      language: who.language,
      category,
      channel: 'email',
      priority,
      tags: [],
      followUpOf: null,
      terms: termsFor(policy, who.tier, who.zone),
      actor: { kind: 'customer', id: who.id },
      commandId: key,
    },
    now,
  );
  const words = { subject, description, attachments: [] };
  await temporal.engine.start(await acceptTicket(database, words, opened.state, opened.events));
}
