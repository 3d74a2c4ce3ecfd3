import { orderCandidates, type Candidate } from '../domain/routing/candidates';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import { standInOf } from './deputies';
import type { AgentDocument } from './documents/agentDocument';

/** The language every agent is expected to share where nobody speaks the customer's. */
const FALLBACK_LANGUAGE = 'en';
/** The index has them in order; more than one is read for ties, and for those about to be claimed by others. */
const CANDIDATES_READ = 24;
const PROJECTION = { level: 1, load: 1, capacity: 1, lastAssignedAt: 1 } as const;

/** Who had a ticket until this turn, and why they have it no more. */
export interface FormerHolder {
  agentId: string;
  why: 'gave-back' | 'reopened';
}

/**
 * The agent to claim for a ticket (docs/semantics.md, Routing), or null when nobody fits now. A choice only: the claim
 * itself is made, guarded, in the transaction that records it.
 * @param excluded agents whose claim has just failed
 * @param before who has just had to part with the ticket: they, or their deputy, come before all but a vip's account manager
 */
export async function pickAgent(
  database: Database,
  state: TicketState,
  excluded: ReadonlySet<string>,
  before: FormerHolder | null = null,
): Promise<string | null> {
  const manager = state.tier === 'vip' ? await accountManager(database, state, excluded) : null;
  if (manager !== null) return manager;
  const knows = before === null ? null : await whoKnows(database, before);
  const known = knows === null ? null : await firstFree(database, state, [knows], excluded);
  if (known !== null) return known;
  for (const language of new Set([state.language, FALLBACK_LANGUAGE])) {
    const candidates = (await fitting(database, state, language))
      .filter(({ agentId }) => !excluded.has(agentId))
      .map((candidate) => ({
        ...candidate,
        load: candidate.load + database.agentLocks.pending(candidate.agentId),
      }));
    const [first] = orderCandidates(candidates);
    if (first) return first.agentId;
  }
  return null;
}

/** Whoever had a reopened ticket knows it; an absent agent has named who stands in for them. */
async function whoKnows(database: Database, { agentId, why }: FormerHolder): Promise<string | null> {
  return why === 'reopened' ? agentId : standInOf(database, agentId);
}

async function fitting(database: Database, state: TicketState, language: string): Promise<Candidate[]> {
  const agents = await database.agents
    .find(
      {
        availability: 'on',
        skills: state.category,
        languages: language,
        level: { $gte: state.level },
        ratio: { $lt: 1 },
      },
      { projection: PROJECTION },
    )
    .sort({ ratio: 1, lastAssignedAt: 1 })
    .limit(CANDIDATES_READ)
    .toArray();
  return agents.map(candidateOf);
}

function candidateOf(
  agent: Pick<AgentDocument, '_id' | 'level' | 'load' | 'capacity' | 'lastAssignedAt'>,
): Candidate {
  return {
    agentId: agent._id,
    level: agent.level,
    load: agent.load,
    capacity: agent.capacity,
    lastAssignedAt: agent.lastAssignedAt?.getTime() ?? null,
  };
}

/** A vip's account manager, else their deputies, where available and of the level that the ticket has reached. */
async function accountManager(
  database: Database,
  state: TicketState,
  excluded: ReadonlySet<string>,
): Promise<string | null> {
  const customer = await database.customers.findOne(
    { _id: state.customerId },
    { projection: { accountManagerId: 1, deputyManagerId: 1 } },
  );
  const { accountManagerId = null, deputyManagerId = null } = customer ?? {};
  const standIn = accountManagerId === null ? null : await standInOf(database, accountManagerId);
  const ids = [accountManagerId, deputyManagerId, standIn].filter((id) => id !== null);
  return ids.length === 0 ? null : firstFree(database, state, ids, excluded);
}

/** The first of named agents who is available, has capacity and is of the ticket's level: named ones need no skill. */
async function firstFree(
  database: Database,
  state: TicketState,
  named: readonly string[],
  excluded: ReadonlySet<string>,
): Promise<string | null> {
  const ids = named.filter((id) => !excluded.has(id));
  const free = await database.agents
    .find(
      { _id: { $in: ids }, availability: 'on', ratio: { $lt: 1 }, level: { $gte: state.level } },
      { projection: { _id: 1 } },
    )
    .toArray();
  return ids.find((id) => free.some(({ _id }) => _id === id)) ?? null;
}
