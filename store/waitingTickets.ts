import type { Database } from './database';

const FALLBACK_LANGUAGE = 'en';

/**
 * Waiting tickets that an agent could take now, most urgent first: by deadline, then by how long they wait
 * (docs/semantics.md, Routing). None when the agent is not available or full.
 */
export async function bestWaitingFor(database: Database, agentId: string, limit: number): Promise<string[]> {
  const agent = await database.agents.findOne(
    { _id: agentId, availability: 'on', ratio: { $lt: 1 } },
    { projection: { level: 1, skills: 1, languages: 1 } },
  );
  if (!agent) return [];
  const speaks = agent.languages.includes(FALLBACK_LANGUAGE)
    ? {}
    : { 'waiting.language': { $in: agent.languages } };
  const found = await database.tickets
    .find(
      {
        'waiting.category': { $in: agent.skills },
        'waiting.level': { $gte: 1, $lte: agent.level },
        ...speaks,
      },
      { projection: { _id: 1 }, hint: 'waiting' },
    )
    .sort({ 'waiting.deadline': 1, 'waiting.since': 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** At most so many agents with free capacity are looked at in one go. */
const AGENTS_LOOKED_AT = 200;

/** Tickets that wait although an agent could take them: what a lost trigger left behind. None on a healthy desk. */
export async function missedOffers(database: Database): Promise<string[]> {
  const free = await database.agents
    .find({ availability: 'on', ratio: { $lt: 1 } }, { projection: { _id: 1 } })
    .limit(AGENTS_LOOKED_AT)
    .toArray();
  const missed = new Set<string>();
  for (const { _id } of free) for (const id of await bestWaitingFor(database, _id, 1)) missed.add(id);
  return [...missed];
}
