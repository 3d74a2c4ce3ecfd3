import type { Command } from '../ticket/commands';
import type { Turn } from '../ticket/turn';
import { withdrawSurvey } from '../survey/send';
import { receive } from './customerMessage';
import { enterStatus } from './enterStatus';
import { illegalTransition } from './legality';

/**
 * `PUT /reopen`: the customer's "not fixed", which is a message; or an agent by hand, whose reason is a note. An
 * agent may also take a ticket out of `awaiting-response` this way, which counts as no reopen.
 */
export function reopen(turn: Turn, command: Extract<Command, { type: 'reopen' }>): void {
  const { messageId } = command.data;
  const { status } = turn.state;
  if (turn.actor.kind === 'customer') {
    if (status !== 'resolved' && status !== 'closed') throw illegalTransition(status, 'in-progress');
    receive(turn, turn.actor, messageId, turn.now, false, 'not-fixed');
    return;
  }
  if (status !== 'resolved' && status !== 'awaiting-response') throw illegalTransition(status, 'in-progress');
  turn.emit('note.added', { messageId, mentions: [] });
  withdrawSurvey(turn, turn.now);
  enterStatus(turn, 'in-progress', 'by-hand', turn.now);
}
