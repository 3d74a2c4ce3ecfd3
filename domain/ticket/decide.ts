import { agentReply, resolveWith } from '../lifecycle/agentReply';
import { close } from '../lifecycle/close';
import { customerMessage } from '../lifecycle/customerMessage';
import { ticketClosed } from '../lifecycle/legality';
import { reopen } from '../lifecycle/reopen';
import { escalate, escalateByOperator } from '../escalation/escalate';
import { acknowledge } from '../paging/acknowledge';
import { adoptPolicy, changeTier } from '../policy/adopt';
import { assign } from '../routing/assign';
import { giveBack } from '../routing/giveBack';
import { answerSurvey } from '../survey/answer';
import type { Instant } from '../vocabulary';
import { change } from './change';
import { AS_THEY_ARE, type Follows } from './changes';
import type { Command } from './commands';
import type { TicketEvent } from './events';
import { Rejection } from './rejection';
import type { TicketState } from './state';
import { Turn } from './turn';

/**
 * What a command does to a ticket: its facts in order, none when it changes nothing.
 * @param now epoch ms; what fell due until then must have been fired before (`fireDue`).
 * @param follows the changes of the rules that the ticket's history has seen.
 * @throws Rejection when the rules refuse; nothing has happened then.
 */
export function decide(
  state: TicketState,
  command: Command,
  now: Instant,
  follows: Follows = AS_THEY_ARE,
): TicketEvent[] {
  if (command.expectedVersion !== undefined && command.expectedVersion !== state.seq) {
    throw new Rejection('version_conflict', 'The ticket has changed since it was read.', {
      expected: command.expectedVersion,
      current: state.seq,
    });
  }
  if (state.archived) throw ticketClosed(state);
  const turn = new Turn(state, now, command.actor, command.id, follows);
  carryOut(turn, command);
  return turn.events;
}

/** Whether a command with that id has been carried out before, and the version that it led to. */
export function handledVersion(state: Pick<TicketState, 'handled'>, commandId: string): number | null {
  return state.handled.find(([id]) => id === commandId)?.[1] ?? null;
}

function carryOut(turn: Turn, command: Command): void {
  switch (command.type) {
    case 'customer-message':
      customerMessage(turn, command);
      return;
    case 'agent-reply':
      agentReply(turn, command);
      return;
    case 'note':
      turn.emit('note.added', command.data);
      return;
    case 'change':
      change(turn, command);
      return;
    case 'assign':
      assign(turn, command);
      return;
    case 'resolve':
      resolveWith(turn, command.data.messageId);
      return;
    case 'reopen':
      reopen(turn, command);
      return;
    case 'close':
      close(turn, command);
      return;
    case 'escalate':
      escalate(turn, command);
      return;
    case 'operator-escalate':
      escalateByOperator(turn, command);
      return;
    case 'give-back':
      giveBack(turn, command);
      return;
    case 'acknowledge':
      acknowledge(turn, command);
      return;
    case 'change-tier':
      changeTier(turn, command);
      return;
    case 'adopt-policy':
      adoptPolicy(turn, command);
      return;
    case 'answer-survey':
      answerSurvey(turn, command);
      return;
  }
}
