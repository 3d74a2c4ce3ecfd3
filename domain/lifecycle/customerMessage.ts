import { activate, runningResponse } from '../clocks/transitions';
import { withdrawSurvey } from '../survey/send';
import type { Command } from '../ticket/commands';
import type { Turn } from '../ticket/turn';
import type { Instant } from '../vocabulary';
import { enterStatus } from './enterStatus';
import { reopenableUntil, ticketClosed } from './legality';

/**
 * A customer's message (docs/semantics.md, Lifecycle): it answers what was awaited, reopens what was resolved or
 * closed not long ago, and starts a next-response clock when no response clock runs. It counts from when the
 * customer sent it, even if the engine learned of it later.
 */
export function customerMessage(turn: Turn, command: Extract<Command, { type: 'customer-message' }>): void {
  const { messageId, thanks } = command.data;
  receive(turn, command.actor, messageId, sentAt(turn, command.at), thanks, 'customer-message');
}

/** "Not fixed": a customer's message that says so. */
export function receive(
  turn: Turn,
  actor: Command['actor'],
  messageId: string,
  at: Instant,
  thanks: boolean,
  reason: 'customer-message' | 'not-fixed',
): void {
  const { status } = turn.state;
  if (status === 'closed' && at > (reopenableUntil(turn.state) ?? 0)) throw ticketClosed(turn.state);
  const authorId = 'id' in actor ? actor.id : turn.state.customerId;
  turn.emit('message.published', { messageId, author: 'customer', authorId, resolution: false }, at);
  const done = status === 'resolved' || status === 'closed';
  if (done && thanks) return;
  if (done) withdrawSurvey(turn, at);
  if (done || status === 'awaiting-response') enterStatus(turn, 'in-progress', reason, at, messageId);
  if (!runningResponse(turn.state)) activate(turn, 'next-response', at);
}

/** Never before the ticket's last change of status: a message cannot undo what came after it was sent. */
function sentAt(turn: Turn, at: Instant): Instant {
  return Math.min(turn.now, Math.max(at, turn.state.statusSince));
}
