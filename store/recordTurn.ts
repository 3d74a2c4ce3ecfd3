import type { mongo } from 'mongoose';
import { noticesFor } from '../domain/notices/noticesFor';
import { needsAgent, routed } from '../domain/routing/routed';
import type { TicketEvent } from '../domain/ticket/events';
import { evolve } from '../domain/ticket/evolve';
import { leaseHolder, type TicketState } from '../domain/ticket/state';
import { pickAgent } from './pickAgent';
import type { Database } from './database';
import { eventDocument } from './documents/eventDocument';
import type { NotificationDocument } from './documents/notificationDocument';
import { factsOf } from './documents/ticketDocument';
import { NoCapacityError, releaseLease, takeLease } from './leases';
import { inTransaction } from './transaction';
import { bestWaitingFor } from './waitingTickets';

/** A turn of a ticket's life, to be recorded. */
export interface Turn {
  ticketId: string;
  /** `<ticketId>:<base + 1>`: the same turn again has the same key. */
  key: string;
  base: number;
  before: { holder: string | null; cycle: number };
  /** After `events`. */
  state: TicketState;
  events: TicketEvent[];
  /** Epoch ms. */
  now: number;
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

/** The agent that routing chose had no capacity any more when it was claimed: another one is chosen. */
class PickLostError extends Error {}

/**
 * Records a turn in ONE transaction: the claim or release of an agent, the ticket (guarded by its version), its
 * facts, the words that they publish, the notices. The same turn again changes nothing and has the same outcome.
 * @throws NoCapacityError, VersionConflictError: nothing has been written then.
 */
export async function recordTurn(database: Database, turn: Turn): Promise<RecordedTurn> {
  const written = await claimAndWrite(database, turn).catch(async (error: unknown) => {
    if (error instanceof VersionConflictError || error instanceof NoCapacityError || isDuplicateKey(error)) {
      const earlier = await recordedBefore(database, turn);
      if (earlier) return earlier;
    }
    throw error;
  });
  const { holder } = turn.before;
  const offer = holder !== null && written.released && (await bestWaitingFor(database, holder, 1)).length > 0;
  return { extra: written.extra, deliver: written.deliver, offer: offer ? holder : null };
}

async function claimAndWrite(database: Database, turn: Turn): Promise<Written> {
  const lost = new Set<string>();
  for (;;) {
    const pick = needsAgent(turn.state) ? await pickAgent(database, turn.state, lost) : null;
    try {
      return await database.agentLocks.hold(agentsOf(turn, pick), () =>
        inTransaction(database, (session) => write(database, turn, pick, session)),
      );
    } catch (error) {
      if (!(error instanceof PickLostError) || pick === null) throw error;
      lost.add(pick);
    }
  }
}

/** The agents whose load the turn changes. */
function agentsOf(turn: Turn, pick: string | null): string[] {
  const { before, state } = turn;
  const holder = leaseHolder(state);
  const moves = holder !== before.holder || state.assignments !== before.cycle;
  return [pick, ...(moves ? [before.holder, holder] : [])].filter((id) => id !== null);
}

async function write(
  database: Database,
  turn: Turn,
  pick: string | null,
  session: mongo.ClientSession,
): Promise<Written> {
  const at = new Date(turn.now);
  // Claims first: they are where transactions meet, and a conflict should cost as little as possible.
  const released = await moveLease(database, turn, at, session);
  const extra = await route(database, turn, pick, session);
  const events = [...turn.events, ...extra];
  if (events.length === 0) return { extra, deliver: [], released };

  const state = extra.reduce(evolve, turn.state);
  const notifications = notificationsOf(turn.state, turn.events, extra, at);
  const deliver = notifications.filter(({ leaves }) => leaves).map(({ _id }) => _id);
  const { matchedCount } = await database.tickets.updateOne(
    { _id: turn.ticketId, version: turn.base },
    {
      $set: {
        ...factsOf(state),
        engine: { started: true, done: state.archived, lastRecord: { key: turn.key, extra, deliver } },
      },
    },
    { session },
  );
  if (matchedCount === 0) throw new VersionConflictError(turn.ticketId, turn.base);
  await database.events.insertMany(
    events.map((event) => eventDocument(event, state)),
    { session, ordered: false },
  );
  if (notifications.length > 0)
    await database.notifications.insertMany(notifications, { session, ordered: false });
  await publishWords(database, events, session);
  await openSurveys(database, state, events, session);
  return { extra, deliver, released };
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

async function route(
  database: Database,
  turn: Turn,
  pick: string | null,
  session: mongo.ClientSession,
): Promise<TicketEvent[]> {
  const { state, now } = turn;
  if (!needsAgent(state)) return [];
  if (pick === null) return routed(state, null, now);
  const lease = { ticketId: state.id, cycle: state.assignments + 1, agentId: pick };
  const taken = await takeLease(database, lease, 'routing', new Date(now), session);
  if (!taken) throw new PickLostError();
  return routed(state, { agentId: pick, level: taken.level }, now);
}

/** Notices are made from the state after the turn, so that a warning reaches who has the ticket now. */
function notificationsOf(
  state: TicketState,
  events: readonly TicketEvent[],
  extra: readonly TicketEvent[],
  at: Date,
): NotificationDocument[] {
  const after = extra.reduce(evolve, state);
  return [...events, ...extra].flatMap((event) =>
    noticesFor(event, after).map(({ key, ...notice }) => ({
      _id: key,
      ticketId: state.id,
      seq: event.seq,
      ...notice,
      state: notice.leaves ? ('pending' as const) : ('in-app' as const),
      createdAt: at,
      deliveredAt: null,
      readAt: null,
    })),
  );
}

async function publishWords(
  database: Database,
  events: readonly TicketEvent[],
  session: mongo.ClientSession,
): Promise<void> {
  for (const event of events) {
    const messageId = wordsOf(event);
    if (messageId === null) continue;
    await database.messages.updateOne(
      { _id: messageId },
      { $set: { state: 'published', seq: event.seq, publishedAt: new Date(event.at), command: null } },
      { session },
    );
  }
}

/** The stored words that a fact makes known. */
function wordsOf(event: TicketEvent): string | null {
  switch (event.type) {
    case 'message.published':
    case 'note.added':
      return event.data.messageId;
    case 'level.raised':
    case 'level.lowered':
      return 'reasonId' in event.data.cause ? event.data.cause.reasonId : null;
    default:
      return null;
  }
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

/** The outcome of this very turn, if it has been recorded before: its answer was lost on the way. */
async function recordedBefore(database: Database, turn: Turn): Promise<Written | null> {
  const ticket = await database.tickets.findOne(
    { _id: turn.ticketId },
    { projection: { 'engine.lastRecord': 1 }, readPreference: 'primary' },
  );
  const last = ticket?.engine.lastRecord;
  if (last?.key !== turn.key) return null;
  // Whether capacity was freed is not remembered: looking once more for who waits harms nobody.
  return { extra: last.extra, deliver: last.deliver, released: turn.before.holder !== null };
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
