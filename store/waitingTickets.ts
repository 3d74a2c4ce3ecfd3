import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';

const FALLBACK_LANGUAGE = 'en';
/** There, with capacity left. */
const FREE = { availability: 'on' as const, ratio: { $lt: 1 } };

/** A ticket that waits, as far as its turn goes. */
interface Turn {
  _id: string;
  waiting: { deadline: Date; since: Date };
}

const TURN = { 'waiting.deadline': 1, 'waiting.since': 1 } as const;

/**
 * Waiting tickets that an agent could take now, most urgent first: by deadline, then by how long they wait
 * (docs/semantics.md, Routing). None when the agent is not available or full.
 */
export async function bestWaitingFor(database: Database, agentId: string, limit: number): Promise<string[]> {
  const agent = await database.agents.findOne(
    { _id: agentId, ...FREE },
    { projection: { level: 1, skills: 1, languages: 1 } },
  );
  if (!agent) return [];
  const [fitting, entrusted] = await Promise.all([
    fittingFor(database, agent, limit),
    entrustedTo(database, agent, limit),
  ]);
  const turns = new Map([...fitting, ...entrusted].map((turn) => [turn._id, turn]));
  return [...turns.values()]
    .sort(inTurn)
    .slice(0, limit)
    .map(({ _id }) => _id);
}

/** What the agent's level, skills and languages are enough for. */
function fittingFor(
  database: Database,
  { level, skills, languages }: Pick<AgentDocument, 'level' | 'skills' | 'languages'>,
  limit: number,
): Promise<Turn[]> {
  const speaks = languages.includes(FALLBACK_LANGUAGE) ? {} : { 'waiting.language': { $in: languages } };
  return database.tickets
    .find<Turn>(
      { 'waiting.category': { $in: skills }, 'waiting.level': { $gte: 1, $lte: level }, ...speaks },
      { projection: TURN, hint: 'waiting' },
    )
    .sort({ 'waiting.deadline': 1, 'waiting.since': 1 })
    .limit(limit)
    .toArray();
}

/** Tickets of the vips whom the agent looks after, or stands in for who does: those need no skill and no language. */
async function entrustedTo(
  database: Database,
  { _id, level }: Pick<AgentDocument, '_id' | 'level'>,
  limit: number,
): Promise<Turn[]> {
  const absent = await database.agents
    .find({ deputyId: _id, availability: { $ne: 'on' } }, { projection: { _id: 1 } })
    .toArray();
  const managers = [_id, ...absent.map((agent) => agent._id)];
  const customers = await database.customers
    .find(
      { $or: [{ accountManagerId: { $in: managers } }, { deputyManagerId: _id }] },
      { projection: { _id: 1 } },
    )
    .toArray();
  if (customers.length === 0) return [];
  return database.tickets
    .find<Turn>(
      {
        customerId: { $in: customers.map((customer) => customer._id) },
        tier: 'vip',
        'waiting.level': { $gte: 1, $lte: level },
      },
      { projection: TURN },
    )
    .sort({ 'waiting.deadline': 1, 'waiting.since': 1 })
    .limit(limit)
    .toArray();
}

function inTurn(a: Turn, b: Turn): number {
  return (
    a.waiting.deadline.getTime() - b.waiting.deadline.getTime() ||
    a.waiting.since.getTime() - b.waiting.since.getTime() ||
    (a._id < b._id ? -1 : 1)
  );
}

/** Tickets that wait although an agent could take them: what a lost trigger left behind. None on a healthy desk. */
export async function missedOffers(database: Database): Promise<string[]> {
  const missed = new Set<string>();
  for (const agentId of await freeAgents(database)) {
    for (const ticketId of await bestWaitingFor(database, agentId, 1)) missed.add(ticketId);
  }
  return [...missed];
}

/** Of agents with free capacity one of each kind, for whom the same tickets wait, and everybody who looks after vips. */
async function freeAgents(database: Database): Promise<Set<string>> {
  const kinds = await database.agents
    .aggregate<{ agentId: string }>([
      { $match: FREE },
      {
        $group: {
          _id: { level: '$level', skills: '$skills', languages: '$languages' },
          agentId: { $first: '$_id' },
        },
      },
    ])
    .toArray();
  const managers = await Promise.all([
    database.customers.distinct('accountManagerId', { tier: 'vip', accountManagerId: { $gte: '' } }),
    database.customers.distinct('deputyManagerId', { tier: 'vip', deputyManagerId: { $gte: '' } }),
    database.agents.distinct('deputyId', { deputyId: { $gte: '' }, availability: { $ne: 'on' } }),
  ]);
  return new Set([
    ...kinds.map(({ agentId }) => agentId),
    ...managers.flat().filter((id) => typeof id === 'string'),
  ]);
}
