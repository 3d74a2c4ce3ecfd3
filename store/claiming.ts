import type { mongo } from 'mongoose';
import { needsAgent, routed } from '../domain/routing/routed';
import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import { takeLease } from './leases';
import { pickAgent, type FormerHolder } from './pickAgent';
import { inTransaction } from './transaction';

/** The agent that routing chose had no capacity any more when it was claimed: another one is chosen. */
class PickLostError extends Error {}

/**
 * Runs one transaction that finds and claims an agent for a ticket that needs one, and whatever else `work` writes.
 * @param others further agents whose load `work` changes
 * @param work given the facts of the search: assigned, waiting from now on, or none
 * @param before who has just had to part with the ticket, if somebody has
 */
export async function withClaim<T>(
  database: Database,
  state: TicketState,
  now: number,
  others: readonly string[],
  work: (session: mongo.ClientSession, claim: () => Promise<TicketEvent[]>) => Promise<T>,
  before: FormerHolder | null = null,
): Promise<T> {
  const lost = new Set<string>();
  for (;;) {
    const pick = needsAgent(state) ? await pickAgent(database, state, lost, before) : null;
    const touched = pick === null ? others : [pick, ...others];
    try {
      return await database.agentLocks.hold(touched, () =>
        inTransaction(database, (session) => work(session, () => claim(database, state, pick, now, session))),
      );
    } catch (error) {
      if (!(error instanceof PickLostError) || pick === null) throw error;
      lost.add(pick);
    }
  }
}

async function claim(
  database: Database,
  state: TicketState,
  pick: string | null,
  now: number,
  session: mongo.ClientSession,
): Promise<TicketEvent[]> {
  if (!needsAgent(state)) return [];
  if (pick === null) return routed(state, null, now);
  const lease = { ticketId: state.id, cycle: state.assignments + 1, agentId: pick };
  const taken = await takeLease(database, lease, 'routing', new Date(now), session);
  if (!taken) throw new PickLostError();
  return routed(state, { agentId: pick, level: taken.level }, now);
}
