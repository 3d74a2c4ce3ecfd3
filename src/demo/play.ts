import type { TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/vocabulary';
import { putPending } from '../../store/messages';
import { currentPolicy } from '../../store/policies';
import { findTicket } from '../../store/tickets';
import { idFor } from '../api/idempotency/commandId';
import type { DemoDesk } from './demoDesk';
import { commandOf, doerOf, doNow, wordsOf, type Person } from './deeds';
import { PastLife } from './pastLife';
import type { DemoCustomer } from './people';
import type { Story } from './story';
import { factsOf, openedAt } from './ticketOf';

const MINUTE = 60_000;

/** A story, and the customer and number of its ticket. */
export interface Cast {
  story: Story;
  who: DemoCustomer;
  /** null where the API gives it. */
  number: string | null;
}

/** The id of the ticket of a story that is told from the past on; one that begins now gets its own from the API. */
export function ticketIdOf({ key }: Pick<Story, 'key'>): string {
  return idFor(`demo-${key}`, 'ticket');
}

/**
 * Plays a story: what lies in the past by the rules and the records themselves (pastLife.ts), what happens now through the API.
 * A ticket that is there already is left as it is.
 */
export async function play(desk: DemoDesk, { story, who, number }: Cast): Promise<void> {
  const key = `demo-${story.key}`;
  if (number === null) {
    const { category, priority, subject, description } = story;
    const client = await desk.clients.of(who.id);
    // Again with the same key, it is the same ticket.
    await client.write('POST', '/tickets', key, { category, priority, subject, description });
    return;
  }
  const known = await findTicket(desk.database, ticketIdOf(story));
  if (known) {
    // Where a filling-in was broken off, its workflow may be missing.
    if (!known.engine.done) await desk.engine.start(known.state);
    return;
  }
  const state = await playPast(desk, story, who, number);
  for (const [index, step] of story.steps.entries()) {
    if (step.after !== 'now') continue;
    const doer = doerOf(step, state);
    await doNow(await desk.clients.of(doer.id), step.does, doer, state.id, `${key}-${index}`);
  }
}

async function playPast(
  { database, engine, now: today }: DemoDesk,
  story: Story,
  who: DemoCustomer,
  number: string,
): Promise<TicketState> {
  const now = today.getTime();
  const key = `demo-${story.key}`;
  const { policy } = await currentPolicy(database);
  const facts = factsOf(story, ticketIdOf(story), number, who, policy);
  const { subject, description } = story;
  let at = openedAt(story, facts.terms, now);
  const life = await PastLife.open(database, facts, { subject, description, attachments: [] }, at);
  for (const [index, step] of story.steps.entries()) {
    if (step.after === 'now') continue;
    const from = step.does.what === 'acknowledge' ? await life.passToPage(now) : at;
    at = from + step.after * MINUTE;
    if (at >= now) throw new RangeError(`step ${index} of the story ${story.key} lies in the future`);
    const doer = doerOf(step, life.state);
    const id = `${key}-${index}`;
    const messageId = idFor(id, 'message');
    await say(database, life.state, step.does, doer, messageId, at);
    await life.carryOut(commandOf(step.does, doer, id, messageId, at));
  }
  if (!isUnattended(story)) await life.pass(now);
  await life.begin(engine);
  return life.state;
}

async function say(
  database: DemoDesk['database'],
  { id: ticketId, customerId }: TicketState,
  deed: Story['steps'][number]['does'],
  { id, name, kind: of }: Person,
  messageId: string,
  at: Instant,
): Promise<void> {
  const words = wordsOf(deed);
  if (!words) return;
  await putPending(database, {
    _id: messageId,
    ticketId,
    customerId,
    ...words,
    author: { kind: of, id, name },
    attachments: [],
    createdAt: new Date(at),
    command: null,
  });
}

function isUnattended({ opened }: Story): boolean {
  return opened !== 'now' && 'unattended' in opened;
}
