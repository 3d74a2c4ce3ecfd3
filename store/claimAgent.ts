import type { mongo } from 'mongoose';
import { orderCandidates, type Candidate } from '../domain/routing/candidates';
import type { TicketState } from '../domain/ticket/state';
import type { Level } from '../domain/vocabulary';
import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';
import { takeLease } from './leases';

/** The language every agent is expected to share where nobody speaks the customer's. */
const FALLBACK_LANGUAGE = 'en';
/** The index has them in order; more are read only so that a tie is broken by the rules. */
const CANDIDATES_READ = 8;
const PROJECTION = { level: 1, load: 1, capacity: 1, lastAssignedAt: 1 } as const;

/**
 * Finds and claims the agent for a ticket (docs/semantics.md, Routing), inside the transaction that records it; null
 * when nobody fits now. A claim that another one wins aborts the transaction, which is then run anew.
 */
export async function claimAgent(
  database: Database,
  state: TicketState,
  at: Date,
  session: mongo.ClientSession,
): Promise<{ agentId: string; level: Level } | null> {
  const firstIds = state.tier === 'vip' ? await accountManagers(database, state.customerId, session) : [];
  for (const agentId of firstIds) {
    const taken = await takeIfOn(database, state, agentId, at, session);
    if (taken) return taken;
  }
  const languages = [...new Set([state.language, FALLBACK_LANGUAGE])];
  for (const language of languages) {
    for (const candidate of orderCandidates(await candidates(database, state, language, session), null)) {
      const lease = { ticketId: state.id, cycle: state.assignments + 1, agentId: candidate.agentId };
      if (await takeLease(database, lease, at, session))
        return { agentId: candidate.agentId, level: candidate.level };
    }
  }
  return null;
}

async function candidates(
  database: Database,
  state: TicketState,
  language: string,
  session: mongo.ClientSession,
): Promise<Candidate[]> {
  const found = await database.agents
    .find(
      {
        availability: 'on',
        skills: state.category,
        languages: language,
        level: { $gte: state.level },
        ratio: { $lt: 1 },
      },
      { session, projection: PROJECTION },
    )
    .sort({ ratio: 1, lastAssignedAt: 1 })
    .limit(CANDIDATES_READ)
    .toArray();
  return found.map(candidateOf);
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

async function accountManagers(
  database: Database,
  customerId: string,
  session: mongo.ClientSession,
): Promise<string[]> {
  const customer = await database.customers.findOne(
    { _id: customerId },
    { session, projection: { accountManagerId: 1, deputyManagerId: 1 } },
  );
  return [customer?.accountManagerId, customer?.deputyManagerId].filter((id) => typeof id === 'string');
}

async function takeIfOn(
  database: Database,
  state: TicketState,
  agentId: string,
  at: Date,
  session: mongo.ClientSession,
): Promise<{ agentId: string; level: Level } | null> {
  const agent = await database.agents.findOne(
    { _id: agentId, availability: 'on', level: { $gte: state.level } },
    { session, projection: { level: 1 } },
  );
  if (!agent) return null;
  const lease = { ticketId: state.id, cycle: state.assignments + 1, agentId };
  return (await takeLease(database, lease, at, session)) ? { agentId, level: agent.level } : null;
}
