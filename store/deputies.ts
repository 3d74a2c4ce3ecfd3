import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';

/** What of an agent says whether somebody stands in for them. */
type Absence = Pick<AgentDocument, '_id' | 'availability' | 'deputyId'>;

/**
 * Who stands in for agents who are absent and have named a deputy, by the absent one's id (docs/semantics.md, Staff).
 * Only deputies who work here and are there themselves: there is no deputy of a deputy.
 */
export async function standIns(
  database: Database,
  agents: readonly Absence[],
): Promise<Map<string, AgentDocument>> {
  const absent = agents.flatMap(({ _id, availability, deputyId }) =>
    availability !== 'on' && typeof deputyId === 'string' ? [{ _id, deputyId }] : [],
  );
  if (absent.length === 0) return new Map();
  const deputies = await database.agents
    .find({
      _id: { $in: absent.map(({ deputyId }) => deputyId) },
      availability: 'on',
      active: { $ne: false },
    })
    .toArray();
  return new Map(
    absent.flatMap(({ _id, deputyId }) => {
      const deputy = deputies.find((agent) => agent._id === deputyId);
      return deputy ? [[_id, deputy] as const] : [];
    }),
  );
}

/** Who stands in for one agent, or null. */
export async function standInOf(database: Database, agentId: string): Promise<string | null> {
  const agent = await database.agents.findOne(
    { _id: agentId },
    { projection: { availability: 1, deputyId: 1 } },
  );
  return agent ? ((await standIns(database, [agent])).get(agentId)?._id ?? null) : null;
}
