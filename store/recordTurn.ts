import type { mongo } from 'mongoose';
import type { TicketEvent } from '../domain/ticket/events';
import { evolve } from '../domain/ticket/evolve';
import { leaseHolder, type TicketState } from '../domain/ticket/state';
import { withClaim } from './claiming';
import type { Database } from './database';
import { asChosen } from './emailChoices';
import { eventDocument } from './documents/eventDocument';
import { factsOf } from './documents/ticketDocument';
import { goOverAgain } from './erasure/goesOn';
import { involvedIn } from './involved';
import { NoCapacityError, releaseLease, takeLease } from './leases';
import { notificationsOf } from './notificationsOf';
import { standingWithout } from './notifications';
import { pageOut } from './pageOut';
import type { FormerHolder } from './pickAgent';
import { publishWords } from './publishedWords';
import { publishAnswer } from './surveys';
import { takeOver } from './takeOver';
import { bestWaitingFor } from './waitingTickets';
import { refuseIfUnheard } from './wordsWaiting';

/** A turn of a ticket's life, to be recorded. */
export interface Turn {
  ticketId: string;
  /** The same turn again has the same key; a turn decided anew from the same base has another. */
  key: string;
  base: number;
  before: { holder: string | null; cycle: number };
  /** After `events`. */
  state: TicketState;
  events: TicketEvent[];
  /** Epoch ms. */
  now: number;
  /** Commands that the turn's ticket has been told of, by `WordsWaitingError`. */
  heard?: readonly string[];
}

/** What the process that records can do. */
export interface RecordOptions {
  /** Whether notices can leave the house; where none can, none waits for an effect of its own. */
  channels: boolean;
}

export interface RecordedTurn {
  extra: TicketEvent[];
  deliver: string[];
  offer: string | null;
}

/** Somebody else has written the ticket: the turn was decided on a version that is no more. */
export class VersionConflictError extends Error {
  constructor(
    readonly ticketId: string,
    readonly base: number,
  ) {
    super('The ticket is not at the version that the turn started from.');
    this.name = 'VersionConflictError';
  }
}

interface Written {
  extra: TicketEvent[];
  deliver: string[];
  released: boolean;
}

/**
 * Records a turn in ONE transaction: the claim or release of an agent, the ticket (guarded by its version), its
 * facts, the words that they publish, the notices. The same turn again changes nothing and has the same outcome.
 * @throws NoCapacityError, VersionConflictError, WordsWaitingError, WordsLostError: nothing has been written then.
 */
export async function recordTurn(
  database: Database,
  turn: Turn,
  options: RecordOptions = { channels: true },
): Promise<RecordedTurn> {
  const others = [...agentsOf(turn), ...taking(turn)];
  const claimed = withClaim(
    database,
    turn.state,
    turn.now,
    others,
    (session, claim) => write(database, turn, options, claim, session),
    formerHolder(turn),
  );
  const written = await claimed.catch(async (error: unknown) => {
    if (error instanceof VersionConflictError || error instanceof NoCapacityError || isDuplicateKey(error)) {
      return recordedBefore(database, turn, error);
    }
    throw error;
  });
  const { holder } = turn.before;
  const offer = holder !== null && written.released && (await bestWaitingFor(database, holder, 1)).length > 0;
  return { extra: written.extra, deliver: written.deliver, offer: offer ? holder : null };
}

/** The agents whose load the turn changes, apart from one that routing finds. */
function agentsOf({ before, state }: Turn): string[] {
  const holder = leaseHolder(state);
  const moves = holder !== before.holder || state.assignments !== before.cycle;
  return moves ? [before.holder, holder].filter((id) => id !== null) : [];
}

/** Who has given the ticket back in this turn, or had it when it was done and is reopened now. */
function formerHolder({ events }: Turn): FormerHolder | null {
  const gone = events.findLast((event) => event.type === 'ticket.unassigned');
  if (gone?.type !== 'ticket.unassigned') return null;
  const { agentId, reason: why } = gone.data;
  return why === 'gave-back' || why === 'reopened' ? { agentId, why } : null;
}

/** Who has acknowledged a page in this turn, and takes the ticket with it; at most one. */
function taking({ events, state }: Turn): string[] {
  return events.flatMap((event) =>
    // A word to the customer stops the ladder, but whoever adds one has not asked for the ticket.
    event.type === 'page.acknowledged' &&
    event.data.how === 'acknowledge' &&
    event.data.agentId !== state.assignee?.agentId
      ? [event.data.agentId]
      : [],
  );
}

async function write(
  database: Database,
  turn: Turn,
  { channels }: RecordOptions,
  claim: () => Promise<TicketEvent[]>,
  session: mongo.ClientSession,
): Promise<Written> {
  const at = new Date(turn.now);
  // Claims first: they are where transactions meet, and a conflict should cost as little as possible.
  const released = await moveLease(database, turn, at, session);
  const taken = await takeOver(database, turn.state, taking(turn)[0] ?? null, at, session);
  const routed = taken.length > 0 ? taken : await claim();
  const asked = await pageOut(database, routed.reduce(evolve, turn.state), turn.now);
  const extra = [...routed, ...asked];
  const events = [...turn.events, ...extra];
  if (events.length === 0) {
    await requireVersion(database, turn, session);
    return { extra, deliver: [], released };
  }

  const state = extra.reduce(evolve, turn.state);
  const chosen = await asChosen(database, notificationsOf(state, events, at), session);
  const notifications = channels ? chosen : chosen.map(standingWithout);
  const deliver = notifications.filter((notice) => notice.state === 'pending').map(({ _id }) => _id);
  const stored = await database.tickets.findOneAndUpdate(
    { _id: turn.ticketId, version: turn.base },
    {
      $set: {
        ...factsOf(state),
        engine: { started: true, done: state.archived, lastRecord: { key: turn.key, extra, deliver } },
      },
      $addToSet: { involved: { $each: [...new Set(events.flatMap(involvedIn))] } },
    },
    { session, projection: { involved: 1 }, returnDocument: 'after' },
  );
  if (!stored) throw new VersionConflictError(turn.ticketId, turn.base);
  await refuseIfUnheard(database, turn);
  await database.events.insertMany(
    events.map((event) => eventDocument(event, state, stored.involved)),
    { session, ordered: false },
  );
  if (notifications.length > 0)
    await database.notifications.insertMany(notifications, { session, ordered: false });
  await publishWords(database, state.customerId, events, session);
  if (events.some(isLateAfterErasure)) await goOverAgain(database, state.customerId, session);
  await openSurveys(database, state, events, session);
  await publishAnswers(database, events, session);
  return { extra, deliver, released: released || taken.length > 0 };
}

/**
 * A turn that found nothing to record was decided on a version as well: where a worker died after it had recorded an
 * agent, the next one finds that agent busy and would go on taking the ticket for one that waits.
 */
async function requireVersion(
  database: Database,
  { ticketId, base }: Turn,
  session: mongo.ClientSession,
): Promise<void> {
  const { matchedCount } = await database.tickets.updateOne(
    { _id: ticketId, version: base },
    // It was offered what somebody else has by now; it has answered.
    { $unset: { 'waiting.offeredAt': 1 } },
    { session },
  );
  if (matchedCount === 0) throw new VersionConflictError(ticketId, base);
}

/** Moves the use of capacity from who had it before the turn to who has it after; true when capacity was freed. */
async function moveLease(
  database: Database,
  turn: Turn,
  at: Date,
  session: mongo.ClientSession,
): Promise<boolean> {
  const { ticketId, before, state } = turn;
  const holder = leaseHolder(state);
  if (holder === before.holder && state.assignments === before.cycle) return false;
  const released =
    before.holder !== null &&
    (await releaseLease(database, { ticketId, cycle: before.cycle, agentId: before.holder }, at, session));
  if (holder !== null) {
    const lease = { ticketId, cycle: state.assignments, agentId: holder };
    if (!(await takeLease(database, lease, 'hand', at, session))) throw new NoCapacityError(holder);
  }
  return released;
}

/** What an erasure does away with, where it has not seen it: a ticket that goes on, a tag that says something. */
function isLateAfterErasure(event: TicketEvent): boolean {
  return event.type === 'tags.changed' || (event.type === 'status.changed' && event.data.from === 'closed');
}

async function openSurveys(
  database: Database,
  state: TicketState,
  events: readonly TicketEvent[],
  session: mongo.ClientSession,
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'survey.sent') continue;
    await database.surveys.insertOne(
      {
        _id: event.data.surveyId,
        ticketId: state.id,
        customerId: state.customerId,
        rating: null,
        comment: null,
        sentAt: new Date(event.at),
        expiresAt: new Date(event.data.expiresAt),
        answeredAt: null,
      },
      { session },
    );
  }
}

async function publishAnswers(
  database: Database,
  events: readonly TicketEvent[],
  session: mongo.ClientSession,
): Promise<void> {
  for (const { type, data, commandId } of events) {
    if (type === 'survey.answered' && commandId !== undefined)
      await publishAnswer(database, data.surveyId, commandId, session);
  }
}

/**
 * The outcome of this very turn, if it has been recorded before: its answer was lost on the way. Otherwise `error`, or
 * the conflict behind it: claims are made ahead of the version's guard, so that a turn decided on an old version may
 * first meet the lease, or the last capacity, that its ticket has taken since.
 */
async function recordedBefore(database: Database, turn: Turn, error: Error): Promise<Written> {
  const ticket = await database.tickets.findOne(
    { _id: turn.ticketId },
    { projection: { version: 1, 'engine.lastRecord': 1 }, readPreference: 'primary' },
  );
  const last = ticket?.engine.lastRecord;
  if (last?.key === turn.key) {
    // Whether capacity was freed is not remembered: looking once more for who waits harms nobody.
    return { extra: last.extra, deliver: last.deliver, released: turn.before.holder !== null };
  }
  throw ticket && ticket.version !== turn.base ? new VersionConflictError(turn.ticketId, turn.base) : error;
}

function isDuplicateKey(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
