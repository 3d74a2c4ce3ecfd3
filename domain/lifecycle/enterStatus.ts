import { activate, cancel, clockOf, fulfil, pause, resume, runningResponse } from '../clocks/transitions';
import { isStopped } from '../clocks/clock';
import { endPage } from '../paging/openPage';
import { SYSTEM } from '../ticket/actor';
import type { StatusReason } from '../ticket/events';
import type { Turn } from '../ticket/turn';
import type { Instant, Status } from '../vocabulary';

/**
 * Changes the status and does to the resolution clock what the new status asks (docs/semantics.md, Clocks):
 * it pauses in `awaiting-response` and `resolved`, and runs on elsewhere. Closing is `close.ts`.
 * After a close the clock has stopped for good; a reopen is then a new promise, hence a new cycle.
 */
export function enterStatus(
  turn: Turn,
  to: Exclude<Status, 'closed'>,
  reason: StatusReason,
  at: Instant,
  messageId?: string,
): void {
  const from = turn.state.status;
  const agent = turn.state.assignee;
  turn.emit('status.changed', { from, to, reason, ...(messageId ? { messageId } : {}) }, at);
  if (to === 'awaiting-response' || to === 'resolved') pause(turn, 'resolution', at);
  else {
    const resolution = clockOf(turn.state, 'resolution');
    if (!resolution || isStopped(resolution)) {
      endPassedDate(turn, at);
      activate(turn, 'resolution', at);
    } else resume(turn, 'resolution', at);
  }
  if (to === 'resolved') {
    cancel(turn, 'next-response', at);
    endPage(turn, 'resolved', at);
  }
  // A resolved or closed ticket has freed its agent's capacity, which others may use by now: it is claimed anew,
  // and routing asks the agent who knows the ticket first.
  if (agent && (from === 'resolved' || from === 'closed')) {
    turn.emit('ticket.unassigned', { agentId: agent.agentId, reason: 'reopened' }, at);
  }
}

/** A date that has passed promises nothing to a new cycle; until another is given it is what it is without one. */
function endPassedDate(turn: Turn, at: Instant): void {
  const { complexity: from, dueAt } = turn.state;
  if (from !== 'special' || dueAt === null || dueAt > at || !turn.follows('dates-end-with-a-close')) return;
  turn.emit('complexity.changed', { from, to: 'moderate', dueAt: null }, at, SYSTEM);
}

/** Closes: every clock stops. A resolution that was given fulfils the resolution clock, else it is cancelled. */
export function enterClosed(turn: Turn, reason: StatusReason, resolved: boolean, at: Instant): void {
  const from = turn.state.status;
  turn.emit('status.changed', { from, to: 'closed', reason }, at);
  const response = runningResponse(turn.state);
  if (response) cancel(turn, response.kind, at);
  if (resolved || from === 'resolved') fulfil(turn, 'resolution', at);
  else cancel(turn, 'resolution', at);
  endPage(turn, 'closed', at);
}
