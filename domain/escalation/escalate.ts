import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';
import type { Level } from '../vocabulary';
import { levelAbove, lowerLevel, raiseLevel } from './level';

/**
 * By hand (docs/semantics.md, Escalation): an agent to any higher level, a customer of premium or vip one level
 * once a ticket; a lead may also lower it.
 */
export function escalate(turn: Turn, command: Extract<Command, { type: 'escalate' }>): void {
  refuseDone(turn);
  const { reasonId, toLevel } = command.data;
  if (turn.actor.kind === 'customer') {
    escalateByCustomer(turn, reasonId, toLevel);
    return;
  }
  const from = turn.state.level;
  const to = toLevel ?? levelAbove(from);
  if (to > from) raiseLevel(turn, to, { kind: 'agent', reasonId }, turn.now);
  else if (to < from) {
    const mayLower =
      turn.actor.kind === 'staff' && (turn.actor.role === 'lead' || turn.actor.role === 'admin');
    if (!mayLower) throw new Rejection('forbidden', 'Only a lead may lower the level of a ticket.');
    lowerLevel(turn, to, { kind: 'lead', reasonId });
  } else throw alreadyThere(from);
}

/** An operator's signal: the next level, or a given higher one; nothing to do is no error for a signal. */
export function escalateByOperator(
  turn: Turn,
  command: Extract<Command, { type: 'operator-escalate' }>,
): void {
  refuseDone(turn);
  raiseLevel(turn, command.data.toLevel ?? levelAbove(turn.state.level), { kind: 'operator' }, turn.now);
}

function escalateByCustomer(turn: Turn, reasonId: string, toLevel: Level | undefined): void {
  const from = turn.state.level;
  if (turn.state.tier === 'free') {
    throw new Rejection('forbidden', 'Escalation by the customer belongs to the premium and vip tiers.');
  }
  if (turn.state.customerEscalated) {
    throw new Rejection(
      'illegal_transition',
      'The customer has escalated this ticket already; it goes once.',
      {
        level: from,
      },
    );
  }
  const to = levelAbove(from);
  if (to === from) throw alreadyThere(from);
  if (toLevel !== undefined && toLevel !== to) {
    throw new Rejection('validation_failed', 'A customer escalates by one level.', {
      field: 'toLevel',
      fault: 'maximum',
    });
  }
  raiseLevel(turn, to, { kind: 'customer', reasonId }, turn.now);
}

function refuseDone(turn: Turn): void {
  const { status, level } = turn.state;
  if (status === 'resolved' || status === 'closed') {
    throw new Rejection(
      'illegal_transition',
      `A ticket that is ${status} cannot be escalated; reopen it first.`,
      {
        from: status,
        level,
      },
    );
  }
}

function alreadyThere(level: Level): Rejection {
  return new Rejection('illegal_transition', `The ticket is at level ${level} already.`, {
    from: level,
    to: level,
  });
}
