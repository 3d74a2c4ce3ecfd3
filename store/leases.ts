import type { mongo } from 'mongoose';
import type { Level } from '../domain/vocabulary';
import type { Database } from './database';
import { inTransaction } from './transaction';

/** The agent has no capacity left, or is no agent, or no longer one: the ticket cannot be assigned to them. */
export class NoCapacityError extends Error {
  constructor(readonly agentId: string) {
    super('The agent has no capacity left.');
    this.name = 'NoCapacityError';
  }
}

/** A lease to take: which ticket, in which assignment cycle, for whom. */
export interface LeaseRef {
  ticketId: string;
  cycle: number;
  agentId: string;
}

const leaseId = ({ ticketId, cycle }: LeaseRef): string => `${ticketId}:${cycle}`;
const withRatio = (load: object): object[] => [
  { $set: { load } },
  { $set: { ratio: { $cond: [{ $gt: ['$capacity', 0] }, { $divide: ['$load', '$capacity'] }, 1] } } },
];

/**
 * Takes a lease if the agent works here, has capacity, and, where routing chose them, is available; null if not. Load and
 * lease change in the same transaction.
 */
export async function takeLease(
  database: Database,
  lease: LeaseRef,
  by: 'routing' | 'hand',
  at: Date,
  session: mongo.ClientSession,
): Promise<{ level: Level } | null> {
  const agent = await database.agents.findOneAndUpdate(
    {
      _id: lease.agentId,
      active: { $ne: false },
      ratio: { $lt: 1 },
      ...(by === 'routing' ? { availability: 'on' as const } : {}),
    },
    [...withRatio({ $add: ['$load', 1] }), { $set: { lastAssignedAt: at } }],
    { session, projection: { level: 1 } },
  );
  if (!agent) return null;
  await database.leases.insertOne(
    { _id: leaseId(lease), ...lease, takenAt: at, releasedAt: null },
    { session },
  );
  return { level: agent.level };
}

/** Releases a lease; whether there was one to release. */
export async function releaseLease(
  database: Database,
  lease: LeaseRef,
  at: Date,
  session: mongo.ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await database.leases.updateOne(
    { _id: leaseId(lease), releasedAt: null },
    { $set: { releasedAt: at } },
    { session },
  );
  if (modifiedCount === 0) return false;
  await database.agents.updateOne(
    { _id: lease.agentId },
    withRatio({ $max: [0, { $subtract: ['$load', 1] }] }),
    {
      session,
    },
  );
  return true;
}

/** The tickets that an agent has in hand: their unreleased leases, by an index. */
export async function heldTickets(database: Database, agentId: string): Promise<string[]> {
  const held = await database.leases
    .find({ agentId, releasedAt: null }, { projection: { ticketId: 1 } })
    .hint('held')
    .toArray();
  return held.map(({ ticketId }) => ticketId);
}

/** Sets every agent's load to the leases they hold; the ids of those that were wrong. */
export async function verifyLoads(database: Database): Promise<string[]> {
  const held = await database.leases
    .aggregate<{ _id: string; held: number }>(
      [{ $match: { releasedAt: null } }, { $group: { _id: '$agentId', held: { $sum: 1 } } }],
      { hint: 'held' },
    )
    .toArray();
  const heldBy = new Map(held.map(({ _id, held: count }) => [_id, count]));
  const wrong: string[] = [];
  for await (const agent of database.agents.find({}, { projection: { load: 1 } })) {
    if ((heldBy.get(agent._id) ?? 0) === agent.load) continue;
    if (await repairLoad(database, agent._id)) wrong.push(agent._id);
  }
  return wrong;
}

/**
 * Both are read again in one snapshot: what differed may be a claim made between the two reads, and setting the
 * older count would give the agent more tickets than capacity. Whether the load was wrong.
 */
function repairLoad(database: Database, agentId: string): Promise<boolean> {
  return database.agentLocks.hold([agentId], () =>
    inTransaction(database, async (session) => {
      const agent = await database.agents.findOne({ _id: agentId }, { session, projection: { load: 1 } });
      const load = await database.leases.countDocuments({ agentId, releasedAt: null }, { session });
      if (!agent || agent.load === load) return false;
      await database.agents.updateOne({ _id: agentId }, withRatio({ $literal: load }), { session });
      return true;
    }),
  );
}
