import type { TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/vocabulary';
import { bindAttachments } from '../../store/attachments';
import { discardPending, putPending } from '../../store/messages';
import { currentPolicy } from '../../store/policies';
import { findTicket } from '../../store/tickets';
import { idFor } from '../api/idempotency/commandId';
import type { DemoDesk } from './demoDesk';
import { commandOf, doerOf, doNow, filesOf, wordsOf, type Person } from './deeds';
import type { DemoFile } from './files/demoFile';
import { PastLife } from './pastLife';
import type { DemoCustomer } from './people';
import type { Deed, Story } from './story';
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
    const doer = await doerOf(desk.database, step, state);
    const id = `${key}-${index}`;
    const attachments = await upload(desk, doer.id, filesOf(step.does), id);
    await doNow(await desk.clients.of(doer.id), step.does, doer, state.id, attachments, id);
  }
}

async function playPast(
  desk: DemoDesk,
  story: Story,
  who: DemoCustomer,
  number: string,
): Promise<TicketState> {
  const { database, engine } = desk;
  const now = desk.now.getTime();
  const key = `demo-${story.key}`;
  const { policy } = await currentPolicy(database);
  const facts = factsOf(story, ticketIdOf(story), number, who, policy);
  const { subject, description } = story;
  let at = openedAt(story, facts.terms, now);
  const attachments = await upload(desk, who.id, story.files ?? [], key);
  const uploader = { kind: 'customer' as const, id: who.id };
  const bound = { boundTo: `ticket:${facts.id}`, ticketId: facts.id, customerId: who.id, internal: false };
  await bindAttachments(database, attachments, uploader, bound, new Date(at));
  const life = await PastLife.open(database, facts, { subject, description, attachments }, at);
  try {
    for (const [index, step] of story.steps.entries()) {
      if (step.after === 'now') continue;
      const from = step.does.what === 'acknowledge' ? await life.passToPage(now) : at;
      at = from + step.after * MINUTE;
      if (at >= now) throw new RangeError(`step ${index} of the story ${story.key} lies in the future`);
      const doer = await doerOf(database, step, life.state);
      const id = `${key}-${index}`;
      const messageId = idFor(id, 'message');
      const files = await upload(desk, doer.id, filesOf(step.does), id);
      await say(database, life.state, step.does, doer, messageId, files, at);
      try {
        await life.carryOut(commandOf(step.does, doer, id, messageId, at));
      } catch (error) {
        await discardPending(database, messageId);
        throw error;
      }
    }
    await life.pass(now);
  } finally {
    // Also where it could not be told to its end: what there is of it goes on.
    await life.begin(engine);
  }
  return life.state;
}

/** Uploads files through the API, each as its sender. @returns their ids */
async function upload(
  { clients, now }: DemoDesk,
  senderId: string,
  files: readonly DemoFile[],
  key: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, file] of files.entries()) {
    const client = await clients.of(senderId);
    ids.push(await client.upload(file.name, await file.make(now), `${key}-file-${index}`));
  }
  return ids;
}

async function say(
  database: DemoDesk['database'],
  { id: ticketId, customerId }: TicketState,
  deed: Deed,
  { id, name, kind: of }: Person,
  messageId: string,
  attachments: string[],
  at: Instant,
): Promise<void> {
  const words = wordsOf(deed);
  if (!words) return;
  const internal = words.kind !== 'public';
  const bound = { boundTo: messageId, ticketId, customerId, internal };
  await bindAttachments(database, attachments, { kind: of, id }, bound, new Date(at));
  await putPending(database, {
    _id: messageId,
    ticketId,
    customerId,
    ...words,
    author: { kind: of, id, name },
    attachments,
    createdAt: new Date(at),
    command: null,
  });
}
