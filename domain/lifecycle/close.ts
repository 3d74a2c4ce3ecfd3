import { sendSurvey, withdrawSurvey } from '../survey/send';
import type { Command } from '../ticket/commands';
import type { Turn } from '../ticket/turn';
import { publish } from './agentReply';
import { enterClosed } from './enterStatus';
import { illegalTransition } from './legality';

/**
 * `PUT /close` (docs/semantics.md, Lifecycle). An agent's close gives a resolution, which is a public reply; a
 * customer's close without a resolution before it cancels what runs.
 */
export function close(turn: Turn, command: Extract<Command, { type: 'close' }>): void {
  const { messageId, rating } = command.data;
  const { status } = turn.state;
  if (status === 'closed') throw illegalTransition(status, 'closed');
  const byCustomer = turn.actor.kind === 'customer';
  if (byCustomer) {
    const authorId = turn.state.customerId;
    turn.emit('message.published', { messageId, author: 'customer', authorId, resolution: false });
  } else {
    publish(turn, messageId, status !== 'resolved');
  }
  if (rating !== undefined) {
    turn.emit('ticket.rated', { rating });
    withdrawSurvey(turn, turn.now);
  }
  enterClosed(turn, byCustomer ? 'closed-by-customer' : 'closed-by-agent', !byCustomer, turn.now);
  const resolvedNow = !byCustomer && status !== 'resolved';
  if (resolvedNow && rating === undefined) sendSurvey(turn, turn.now);
}
