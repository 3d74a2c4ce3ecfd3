import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';

/** What an agent is made from; load and its ratio are the store's own. */
export type AgentProfile = Omit<AgentDocument, '_id' | 'load' | 'ratio' | 'lastAssignedAt'>;

export async function findAgent(database: Database, agentId: string): Promise<AgentDocument | null> {
  return database.agents.findOne({ _id: agentId });
}

export async function findAgents(database: Database, ids: readonly string[]): Promise<AgentDocument[]> {
  return ids.length === 0 ? [] : database.agents.find({ _id: { $in: [...ids] } }).toArray();
}

/** Puts in an agent who is not known yet; who is known stays as they are. */
export async function takeInAgent(database: Database, agentId: string, profile: AgentProfile): Promise<void> {
  await database.agents.updateOne(
    { _id: agentId },
    { $setOnInsert: { ...profile, load: 0, ratio: profile.capacity > 0 ? 0 : 1, lastAssignedAt: null } },
    { upsert: true },
  );
}

/** Changes an agent; the ratio follows a changed capacity. null when there is no such agent. */
export async function changeAgent(
  database: Database,
  agentId: string,
  change: Partial<AgentProfile>,
): Promise<AgentDocument | null> {
  return database.agents.findOneAndUpdate(
    { _id: agentId },
    [
      {
        $set: Object.fromEntries(
          Object.entries(change).map(([field, value]) => [field, { $literal: value }]),
        ),
      },
      { $set: { ratio: { $cond: [{ $gt: ['$capacity', 0] }, { $divide: ['$load', '$capacity'] }, 1] } } },
    ],
    { returnDocument: 'after' },
  );
}
