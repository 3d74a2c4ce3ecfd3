import { fulfil, runningResponse } from '../clocks/transitions';
import { acknowledgeByReply } from '../paging/acknowledge';
import { sendSurvey } from '../survey/send';
import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';
import { enterStatus } from './enterStatus';
import { illegalTransition, ticketClosed } from './legality';

/**
 * An agent's public reply: it fulfils the running response clock. It may ask the customer something
 * (`awaitCustomer`) or resolve (docs/semantics.md, Lifecycle). After a resolve it adds a word and changes nothing.
 */
export function agentReply(turn: Turn, command: Extract<Command, { type: 'agent-reply' }>): void {
  const { messageId, awaitCustomer, resolve } = command.data;
  if (awaitCustomer && resolve) {
    throw new Rejection('validation_failed', 'A reply either awaits the customer or resolves, not both.');
  }
  const { status } = turn.state;
  if (status === 'closed') throw ticketClosed(turn.state);
  if (resolve) {
    resolveWith(turn, messageId);
    return;
  }
  if (awaitCustomer && status === 'resolved') throw illegalTransition(status, 'awaiting-response');
  publish(turn, messageId, false);
  if (awaitCustomer && status !== 'awaiting-response') {
    enterStatus(turn, 'awaiting-response', 'awaiting-customer', turn.now, messageId);
  } else if (status === 'open') {
    enterStatus(turn, 'in-progress', 'agent-reply', turn.now, messageId);
  }
}

/** Resolves with a resolution, which is a public reply, and asks the customer how it went. */
export function resolveWith(turn: Turn, messageId: string): void {
  const { status } = turn.state;
  if (status === 'resolved' || status === 'closed') throw illegalTransition(status, 'resolved');
  publish(turn, messageId, true);
  enterStatus(turn, 'resolved', 'resolution', turn.now, messageId);
  sendSurvey(turn, turn.now);
}

/** A public word of an agent: the running response clock is fulfilled by it. */
export function publish(turn: Turn, messageId: string, resolution: boolean): void {
  const authorId = 'id' in turn.actor ? turn.actor.id : '';
  turn.emit('message.published', { messageId, author: 'agent', authorId, resolution });
  const response = runningResponse(turn.state);
  if (response) fulfil(turn, response.kind, turn.now);
  acknowledgeByReply(turn);
}
