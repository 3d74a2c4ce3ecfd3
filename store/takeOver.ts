import type { mongo } from 'mongoose';
import { SYSTEM } from '../domain/ticket/actor';
import type { TicketEvent } from '../domain/ticket/events';
import { isActive, leaseHolder, type TicketState } from '../domain/ticket/state';
import { Turn } from '../domain/ticket/turn';
import type { Database } from './database';
import { releaseLease, takeLease } from './leases';

/**
 * Who acknowledged a page gets the ticket, if they have capacity (docs/semantics.md, Paging); if not it stays where it
 * is: the one who answers an alarm is never refused.
 * @param agentId null when nobody takes it
 * @returns the facts, none where it stays
 */
export async function takeOver(
  database: Database,
  state: TicketState,
  agentId: string | null,
  at: Date,
  session: mongo.ClientSession,
): Promise<TicketEvent[]> {
  if (agentId === null || !isActive(state.status) || state.assignee?.agentId === agentId) return [];
  const cycle = state.assignments + 1;
  const lease = { ticketId: state.id, cycle, agentId };
  const taken = await takeLease(database, lease, 'hand', at, session);
  if (!taken) return [];
  const before = leaseHolder(state);
  const turn = new Turn(state, at.getTime(), SYSTEM);
  if (before !== null) {
    await releaseLease(
      database,
      { ticketId: state.id, cycle: state.assignments, agentId: before },
      at,
      session,
    );
    turn.emit('ticket.unassigned', { agentId: before, reason: 'acknowledged' });
  }
  turn.emit('ticket.assigned', { agentId, agentLevel: taken.level, cycle, by: 'page' });
  return turn.events;
}
