import type { Command } from '../ticket/commands';
import { isActive } from '../ticket/state';
import type { Turn } from '../ticket/turn';

/**
 * An agent who has gone gives the ticket back to routing (docs/semantics.md, Staff); nothing where somebody else has it
 * by now, or it is done.
 */
export function giveBack(turn: Turn, command: Extract<Command, { type: 'give-back' }>): void {
  const { assignee, status } = turn.state;
  const { agentId } = command.data;
  if (assignee?.agentId !== agentId || !isActive(status)) return;
  turn.emit('ticket.unassigned', { agentId, reason: 'gave-back' });
}
