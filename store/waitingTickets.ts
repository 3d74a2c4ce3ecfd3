import type { mongo } from 'mongoose';
import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';

const FALLBACK_LANGUAGE = 'en';
/** Of one kind of agents, in one look of the reconciler. */
const OFFERED_AT_ONCE = 50;
const SILENT_AT_ONCE = 20;
/** There, with capacity left. */
const FREE = { availability: 'on' as const, ratio: { $lt: 1 } };

/** A ticket that waits, as far as its turn goes. */
interface Turn {
  _id: string;
  waiting: { deadline: Date; since: Date };
}

const TURN = { 'waiting.deadline': 1, 'waiting.since': 1 } as const;

/** A ticket that has done nothing with an offer for so long does not answer: its life is held up, or over. */
const SILENT_AFTER_MS = 8_000;

/** What of a waiting ticket's last unanswered offer is looked for. */
type Offered = mongo.Condition<Date | undefined>;

/** Tickets that answer what they are offered, as far as is known at an instant (epoch ms). */
export function notSilentAt(now: number): Offered {
  return { $not: { $lt: new Date(now - SILENT_AFTER_MS) } };
}

function silentAt(now: number): Offered {
  return { $lt: new Date(now - SILENT_AFTER_MS) };
}

/** Notes that tickets have been offered capacity; the first offer that is not answered counts. Their next turn forgets it. */
export async function noteOffered(database: Database, ticketIds: readonly string[], at: Date): Promise<void> {
  await database.tickets.updateMany(
    { _id: { $in: [...ticketIds] }, 'waiting.level': { $gte: 1 }, 'waiting.offeredAt': { $exists: false } },
    { $set: { 'waiting.offeredAt': at } },
    { writeConcern: { w: 1 } },
  );
}

/**
 * Waiting tickets that an agent could take now, most urgent first: by deadline, then by how long they wait
 * (docs/semantics.md, Routing). None when the agent is not available or full.
 * @param offered of which tickets alone; default: of all
 */
export async function bestWaitingFor(
  database: Database,
  agentId: string,
  limit: number,
  offered?: Offered,
): Promise<string[]> {
  const agent = await database.agents.findOne(
    { _id: agentId, ...FREE },
    { projection: { level: 1, skills: 1, languages: 1 } },
  );
  if (!agent) return [];
  const [fitting, entrusted] = await Promise.all([
    fittingFor(database, agent, limit, offered),
    entrustedTo(database, agent, limit, offered),
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
  offered: Offered | undefined,
): Promise<Turn[]> {
  const speaks = languages.includes(FALLBACK_LANGUAGE) ? {} : { 'waiting.language': { $in: languages } };
  return database.tickets
    .find<Turn>(
      {
        'waiting.category': { $in: skills },
        'waiting.level': { $gte: 1, $lte: level },
        ...speaks,
        ...whose(offered),
      },
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
  offered: Offered | undefined,
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
        ...whose(offered),
      },
      { projection: TURN },
    )
    .sort({ 'waiting.deadline': 1, 'waiting.since': 1 })
    .limit(limit)
    .toArray();
}

function whose(offered: Offered | undefined): { 'waiting.offeredAt'?: Offered } {
  return offered === undefined ? {} : { 'waiting.offeredAt': offered };
}

function inTurn(a: Turn, b: Turn): number {
  return (
    a.waiting.deadline.getTime() - b.waiting.deadline.getTime() ||
    a.waiting.since.getTime() - b.waiting.since.getTime() ||
    (a._id < b._id ? -1 : 1)
  );
}

/**
 * Tickets that wait although somebody could take them: what lost triggers left behind, as many as there is room for, and
 * apart from those some that have been silent to an offer. None on a healthy desk.
 * @param now epoch ms
 */
export async function missedOffers(
  database: Database,
  now: number = Date.now(),
): Promise<{ missed: string[]; silent: string[] }> {
  const missed = new Set<string>();
  const silent = new Set<string>();
  for (const [agentId, room] of await freeAgents(database)) {
    // What another kind of agent is offered already is not to take the place of the next one.
    const best = await bestWaitingFor(database, agentId, room + missed.size, notSilentAt(now));
    for (const ticketId of best.filter((id) => !missed.has(id)).slice(0, room)) missed.add(ticketId);
    for (const ticketId of await bestWaitingFor(database, agentId, SILENT_AT_ONCE, silentAt(now)))
      silent.add(ticketId);
  }
  return { missed: [...missed], silent: [...silent] };
}

/**
 * Room for more, by an agent each: of agents with free capacity one of each kind, for whom the same tickets wait, with the
 * room of all of them, and everybody who looks after vips with their own.
 */
async function freeAgents(database: Database): Promise<Map<string, number>> {
  const room = { $subtract: ['$capacity', '$load'] };
  const kinds = await database.agents
    .aggregate<{ agentId: string; room: number }>([
      { $match: FREE },
      {
        $group: {
          _id: { level: '$level', skills: '$skills', languages: '$languages' },
          agentId: { $first: '$_id' },
          room: { $sum: room },
        },
      },
    ])
    .toArray();
  const named = await Promise.all([
    database.customers.distinct('accountManagerId', { tier: 'vip', accountManagerId: { $gte: '' } }),
    database.customers.distinct('deputyManagerId', { tier: 'vip', deputyManagerId: { $gte: '' } }),
    database.agents.distinct('deputyId', { deputyId: { $gte: '' }, availability: { $ne: 'on' } }),
  ]);
  const managers = await database.agents
    .aggregate<{ agentId: string; room: number }>([
      { $match: { ...FREE, _id: { $in: named.flat().filter((id) => typeof id === 'string') } } },
      { $project: { agentId: '$_id', room } },
    ])
    .toArray();
  return new Map(
    [...managers, ...kinds].map(({ agentId, room: free }) => [agentId, Math.min(OFFERED_AT_ONCE, free)]),
  );
}
