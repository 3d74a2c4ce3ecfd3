import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';
import { isOpen } from './page';

/**
 * Somebody who was asked takes it: the ladder stops everywhere (docs/semantics.md, Paging). Who was asked earlier may
 * still answer; a lead or an admin may answer for others. Once more, or too late, changes nothing and is no error:
 * neither when the page was over, nor when another one, at a higher level, has taken its place.
 */
export function acknowledge(turn: Turn, command: Extract<Command, { type: 'acknowledge' }>): void {
  const { page } = turn.state;
  const { actor } = command;
  if (!page) throw new Rejection('illegal_transition', 'Nobody has been paged for this ticket.');
  if (actor.kind !== 'staff') throw new Rejection('forbidden', 'Only staff acknowledge a page.');
  const answersForOthers = actor.role === 'lead' || actor.role === 'admin';
  if (!answersForOthers && !page.asked.includes(actor.id)) {
    if (page.superseded?.includes(actor.id)) return;
    throw new Rejection('forbidden', 'Only who was paged, a lead or an admin may acknowledge.');
  }
  if (!isOpen(page)) return;
  turn.emit('page.acknowledged', {
    number: page.number,
    agentId: actor.id,
    how: 'acknowledge',
    afterMs: Math.max(0, turn.now - page.openedAt),
  });
}

/** A public word of staff to the customer: whoever answers has taken it. */
export function acknowledgeByReply(turn: Turn): void {
  const { page } = turn.state;
  if (!isOpen(page) || turn.actor.kind !== 'staff') return;
  turn.emit('page.acknowledged', {
    number: page.number,
    agentId: turn.actor.id,
    how: 'reply',
    afterMs: Math.max(0, turn.now - page.openedAt),
  });
}
