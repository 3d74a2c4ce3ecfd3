import type { Actor } from '../ticket/actor';
import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';
import type { Level } from '../vocabulary';
import { isOpen, type AcknowledgedBy, type Page } from './page';

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
  if (!mayAnswer(page, actor)) {
    if (page.superseded?.includes(actor.id)) return;
    throw new Rejection('forbidden', 'Only who was paged, a lead or an admin may acknowledge.');
  }
  if (!isOpen(page)) return;
  answered(turn, page, actor.id, 'acknowledge');
}

/** A public word of staff to the customer: whoever answers has taken it. */
export function acknowledgeByReply(turn: Turn): void {
  const { page } = turn.state;
  if (!isOpen(page) || turn.actor.kind !== 'staff') return;
  answered(turn, page, turn.actor.id, 'reply');
}

/**
 * An agent takes the ticket by hand, and has answered its page with that, where they are of the level that is asked for or
 * might have acknowledged it: nobody is paged on for what somebody has just taken.
 */
export function acknowledgeByTaking(turn: Turn, level: Level): void {
  const { page } = turn.state;
  const { actor } = turn;
  if (!isOpen(page) || actor.kind !== 'staff') return;
  if (level < page.level && !mayAnswer(page, actor)) return;
  if (turn.follows('taking-answers-a-page')) answered(turn, page, actor.id, 'taken');
}

/** Who was asked; a lead or an admin for others. */
function mayAnswer(page: Page, actor: Extract<Actor, { kind: 'staff' }>): boolean {
  return actor.role === 'lead' || actor.role === 'admin' || page.asked.includes(actor.id);
}

function answered(turn: Turn, page: Page, agentId: string, how: AcknowledgedBy): void {
  const { number, openedAt } = page;
  turn.emit('page.acknowledged', { number, agentId, how, afterMs: Math.max(0, turn.now - openedAt) });
}
