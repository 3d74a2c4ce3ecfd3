import { SYSTEM } from '../ticket/actor';
import type { TicketEvent } from '../ticket/events';
import { isActive, type TicketState } from '../ticket/state';
import { Turn } from '../ticket/turn';
import type { Instant, Level } from '../vocabulary';

/** Whether routing has to find an agent for the ticket. */
export function needsAgent(state: Pick<TicketState, 'status' | 'assignee'>): boolean {
  return state.assignee === null && isActive(state.status);
}

/**
 * The facts of a search for an agent: assigned, or waiting from now on. None when the ticket waits already and
 * still nobody is found.
 */
export function routed(
  state: TicketState,
  agent: { agentId: string; level: Level } | null,
  now: Instant,
): TicketEvent[] {
  const turn = new Turn(state, now, SYSTEM);
  if (agent) {
    turn.emit('ticket.assigned', {
      agentId: agent.agentId,
      agentLevel: agent.level,
      cycle: state.assignments + 1,
      by: 'routing',
    });
  } else if (state.waitingSince === null) {
    turn.emit('routing.waiting', { level: state.level, category: state.category, language: state.language });
  }
  return turn.events;
}
