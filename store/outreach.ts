import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import { checkInNotice } from '../domain/notices/checkInNotice';
import { decodeCursor, encodeCursor } from './cursor';
import type { Database } from './database';
import type { CustomerDocument } from './documents/customerDocument';
import type { OutreachDocument, OutreachState, PlannedCheckIn } from './documents/outreachDocument';
import { inTransaction } from './transaction';

/** In which order tasks are listed, and by which indexes. */
const ORDERS = {
  open: {
    sort: 'outreach',
    by: 'dueAt',
    direction: 1,
    after: '$gt',
    hints: { agent: 'agent', all: 'all' },
  },
  done: {
    sort: 'outreach-done',
    by: 'doneAt',
    direction: -1,
    after: '$lt',
    hints: { agent: 'agentDone', all: 'allDone' },
  },
} as const satisfies Record<OutreachState, object>;

export interface OutreachQuery {
  /** Only this agent's. */
  agentId?: string;
  state: OutreachState;
  /** 1-100. */
  limit: number;
  cursor?: string;
}

/**
 * Opens the task of a planned check-in, with its notice, in one transaction; once, however often it is asked.
 * @param at when it is opened
 * @returns the key of the notice, or null when there is nobody to get in touch, or the customer is no vip (any more)
 */
export async function openOutreach(
  database: Database,
  { customerId, plannedAt }: PlannedCheckIn,
  at: Date,
): Promise<string | null> {
  const outreachId = outreachIdOf(customerId, plannedAt);
  const known = await database.outreach.findOne({ _id: outreachId });
  if (known) return checkInNotice(known._id, known.agentId).key;
  const customer = await database.customers.findOne({ _id: customerId });
  const agentId = customer?.tier === 'vip' ? await managerFor(database, customer) : null;
  if (agentId === null) return null;
  const { key, ...notice } = checkInNotice(outreachId, agentId);
  await inTransaction(database, async (session) => {
    const { upsertedCount } = await database.outreach.updateOne(
      { _id: outreachId },
      {
        $setOnInsert: {
          customerId,
          agentId,
          dueAt: new Date(plannedAt),
          state: 'open',
          openedAt: at,
          doneAt: null,
          doneBy: null,
          note: null,
        },
      },
      { upsert: true, session },
    );
    if (upsertedCount === 0) return;
    await database.notifications.insertOne(
      {
        _id: key,
        ticketId: null,
        seq: null,
        outreachId,
        ...notice,
        state: 'pending',
        createdAt: at,
        deliveredAt: null,
        readAt: null,
      },
      { session },
    );
  });
  return key;
}

/** The account manager, else the deputy where only that one is available; who is not active any more does not count. */
async function managerFor(
  database: Database,
  { accountManagerId, deputyManagerId }: CustomerDocument,
): Promise<string | null> {
  const ids = [accountManagerId, deputyManagerId].filter((id) => id !== null);
  const agents = await database.agents
    .find({ _id: { $in: ids }, active: { $ne: false } }, { projection: { availability: 1 } })
    .toArray();
  const active = ids.flatMap((id) => agents.find(({ _id }) => _id === id) ?? []);
  const [first = null] = active;
  return (active.find(({ availability }) => availability === 'on') ?? first)?._id ?? null;
}

/**
 * A page of tasks by an index in their order: those that are open soonest first, those that are done newest first.
 * @throws InvalidCursor
 */
export async function listOutreach(
  database: Database,
  { agentId, state, limit, cursor }: OutreachQuery,
): Promise<{ outreach: OutreachDocument[]; nextCursor: string | null }> {
  const { sort, by, direction, after, hints } = ORDERS[state];
  const filter: mongo.Filter<OutreachDocument> = { state, ...(agentId === undefined ? {} : { agentId }) };
  if (cursor !== undefined) {
    const { value, id } = decodeCursor(cursor, sort);
    const at = new Date(value ?? 0);
    filter.$or = [{ [by]: { [after]: at } }, { [by]: at, _id: { [after]: id } }];
  }
  const found = await database.outreach
    .find(filter)
    .sort({ [by]: direction, _id: direction })
    .limit(limit + 1)
    .hint(agentId === undefined ? hints.all : hints.agent)
    .toArray();
  const outreach = found.slice(0, limit);
  const last = found.length > limit ? outreach.at(-1) : undefined;
  return {
    outreach,
    nextCursor: last ? encodeCursor({ sort, value: last[by]?.getTime() ?? null, id: last._id }) : null,
  };
}

export async function findOutreach(database: Database, id: string): Promise<OutreachDocument | null> {
  return database.outreach.findOne({ _id: id });
}

/** Marks a task as done; one that is done stays as it was done first. The task as stored, null when there is none. */
export async function finishOutreach(
  database: Database,
  id: string,
  done: { by: string; at: Date; note: string | null },
): Promise<OutreachDocument | null> {
  await database.outreach.updateOne(
    { _id: id, state: 'open' },
    { $set: { state: 'done', doneAt: done.at, doneBy: done.by, note: done.note } },
  );
  return findOutreach(database, id);
}

/** Takes back what was noted. The task as stored. */
export async function forgetNote(database: Database, id: string): Promise<OutreachDocument | null> {
  return database.outreach.findOneAndUpdate(
    { _id: id },
    { $set: { note: null } },
    { returnDocument: 'after' },
  );
}

function outreachIdOf(customerId: string, plannedAt: number): string {
  return createHash('sha256')
    .update(JSON.stringify([customerId, plannedAt]))
    .digest('hex')
    .slice(0, 24);
}
