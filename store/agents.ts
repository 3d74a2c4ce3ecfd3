import type { Level } from '../domain/vocabulary';
import { decodeCursor, encodeCursor } from './cursor';
import type { Database } from './database';
import type { AgentDocument, Availability } from './documents/agentDocument';

/** What an agent is made from; load and its ratio are the store's own. */
export type AgentProfile = Omit<AgentDocument, '_id' | 'load' | 'ratio' | 'lastAssignedAt'>;

export async function findAgent(database: Database, agentId: string): Promise<AgentDocument | null> {
  return database.agents.findOne({ _id: agentId });
}

export async function findAgents(database: Database, ids: readonly string[]): Promise<AgentDocument[]> {
  return ids.length === 0 ? [] : database.agents.find({ _id: { $in: [...ids] } }).toArray();
}

/** The ids of a team's members, of those as well who work here no more: they may still have tickets. */
export async function teamOf(database: Database, team: string): Promise<string[]> {
  const members = await database.agents.find({ team }, { projection: { _id: 1 } }).toArray();
  return members.map(({ _id }) => _id);
}

/** Puts in an agent who is not known yet; who is known stays as they are. */
export async function takeInAgent(database: Database, agentId: string, profile: AgentProfile): Promise<void> {
  await database.agents.updateOne(
    { _id: agentId },
    { $setOnInsert: { ...profile, load: 0, ratio: profile.capacity > 0 ? 0 : 1, lastAssignedAt: null } },
    { upsert: true },
  );
}

/** Puts in a new agent; null when there is one of that id. */
export async function addAgent(
  database: Database,
  agentId: string,
  profile: AgentProfile,
): Promise<AgentDocument | null> {
  const agent = {
    _id: agentId,
    ...profile,
    load: 0,
    ratio: profile.capacity > 0 ? 0 : 1,
    lastAssignedAt: null,
  };
  const { upsertedCount } = await database.agents.updateOne(
    { _id: agentId },
    { $setOnInsert: agent },
    { upsert: true },
  );
  return upsertedCount === 0 ? null : agent;
}

export interface AgentsQuery {
  level?: Level | undefined;
  team?: string | undefined;
  availability?: Availability | undefined;
  /** 1-100. */
  limit: number;
  cursor?: string | undefined;
}

const SORT = 'agents';

/** A page of the directory, by id. @throws InvalidCursor */
export async function listAgents(
  database: Database,
  { level, team, availability, limit, cursor }: AgentsQuery,
): Promise<{ agents: AgentDocument[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
  const found = await database.agents
    .find({
      ...(level === undefined ? {} : { level }),
      ...(team === undefined ? {} : { team }),
      ...(availability === undefined ? {} : { availability }),
      ...(after === null ? {} : { _id: { $gt: after } }),
    })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .toArray();
  const agents = found.slice(0, limit);
  const last = found.length > limit ? agents.at(-1) : undefined;
  return { agents, nextCursor: last ? encodeCursor({ sort: SORT, value: null, id: last._id }) : null };
}

/**
 * Changes an agent; the ratio follows a changed capacity. Who works here no more is off in the same write, with the word to
 * the engine still to be said. null when there is no such agent.
 */
export async function changeAgent(
  database: Database,
  agentId: string,
  change: Partial<AgentProfile>,
  at: Date = new Date(),
): Promise<AgentDocument | null> {
  return database.agents.findOneAndUpdate(
    { _id: agentId },
    [
      {
        $set: Object.fromEntries(
          Object.entries({ ...change, ...(change.active === false && absentFrom(at)) }).map(
            ([field, value]) => [field, { $literal: value }],
          ),
        ),
      },
      ...(change.active === false
        ? [{ $set: { availabilityRevision: { $add: [{ $ifNull: ['$availabilityRevision', 0] }, 1] } } }]
        : []),
      { $set: { ratio: { $cond: [{ $gt: ['$capacity', 0] }, { $divide: ['$load', '$capacity'] }, 1] } } },
    ],
    { returnDocument: 'after' },
  );
}

/** Off until somebody says otherwise. */
function absentFrom(at: Date): Partial<AgentDocument> {
  return {
    availability: 'off',
    availabilityUntil: null,
    availabilitySince: at,
    deputyId: null,
    availabilityPending: true,
    idle: false,
  };
}
