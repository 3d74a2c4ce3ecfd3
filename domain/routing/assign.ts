import { enterStatus } from '../lifecycle/enterStatus';
import { ticketClosed } from '../lifecycle/legality';
import { acknowledgeByTaking } from '../paging/acknowledge';
import type { Command } from '../ticket/commands';
import type { Turn } from '../ticket/turn';

/**
 * Assigns by hand, or gives the ticket back to routing. An agent who takes an open ticket picks it up, which
 * begins the work (docs/semantics.md, Lifecycle) and answers its page (Paging). Whether the agent has capacity is decided where it is claimed.
 */
export function assign(turn: Turn, command: Extract<Command, { type: 'assign' }>): void {
  if (turn.state.status === 'closed') throw ticketClosed(turn.state);
  const { agent } = command.data;
  const current = turn.state.assignee;
  if (current && current.agentId !== agent?.agentId) {
    turn.emit('ticket.unassigned', { agentId: current.agentId, reason: 'by-hand' });
  }
  if (agent && current?.agentId !== agent.agentId) {
    turn.emit('ticket.assigned', {
      agentId: agent.agentId,
      agentLevel: agent.level,
      cycle: turn.state.assignments + 1,
      by: 'hand',
    });
  }
  const pickedUp = agent !== null && 'id' in turn.actor && turn.actor.id === agent.agentId;
  if (pickedUp) acknowledgeByTaking(turn, agent.level);
  if (pickedUp && turn.state.status === 'open') enterStatus(turn, 'in-progress', 'picked-up', turn.now);
}
