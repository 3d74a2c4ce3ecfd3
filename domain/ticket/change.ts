import { clockOf, consumption, replan } from '../clocks/transitions';
import { openPage } from '../paging/openPage';
import { isOpen } from '../paging/page';
import type { ClockKind } from '../vocabulary';
import type { Command } from './commands';
import type { ReplanCause } from './events';
import { Rejection } from './rejection';
import type { Turn } from './turn';

/**
 * Changes facts of a ticket. A change of priority or complexity re-plans the clocks that it bears on, keeping
 * what they have consumed (docs/semantics.md, Clocks). What is the same already is no change.
 */
export function change(turn: Turn, command: Extract<Command, { type: 'change' }>): void {
  const { priority, category, complexity, dueAt, tags, language } = command.data;
  if (category !== undefined && category !== turn.state.category) {
    turn.emit('category.changed', { from: turn.state.category, to: category });
    if (category === 'emergency' && !isOpen(turn.state.page)) openPage(turn, 'emergency', turn.now);
  }
  if (language !== undefined && language !== turn.state.language) {
    turn.emit('language.changed', { from: turn.state.language, to: language });
  }
  if (tags !== undefined && !sameTags(tags, turn.state.tags)) {
    turn.emit('tags.changed', { from: turn.state.tags, to: tags });
  }
  if (priority !== undefined && priority !== turn.state.priority) changePriority(turn, priority);
  if (complexity !== undefined || dueAt !== undefined) changeComplexity(turn, complexity, dueAt);
}

function sameTags(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index]);
}

function changePriority(
  turn: Turn,
  to: Extract<Command, { type: 'change' }>['data']['priority'] & string,
): void {
  const from = turn.state.priority;
  const consumed = consumption(turn.state, turn.now);
  turn.emit('priority.changed', { from, to });
  const kinds: ClockKind[] = ['first-response', 'next-response'];
  if (turn.state.complexity === 'simple') kinds.push('resolution');
  replanAll(turn, kinds, consumed, { kind: 'priority', from, to });
}

function changeComplexity(
  turn: Turn,
  complexity: Extract<Command, { type: 'change' }>['data']['complexity'],
  dueAt: number | undefined,
): void {
  const from = turn.state.complexity;
  const to = complexity ?? from;
  if (to === 'special' && dueAt === undefined && turn.state.dueAt === null) {
    throw new Rejection('validation_failed', 'Complexity special needs a date: dueAt.', {
      field: 'dueAt',
      fault: 'required',
    });
  }
  if (to !== 'special' && dueAt !== undefined) {
    throw new Rejection('validation_failed', 'Only complexity special has a dueAt.', {
      field: 'dueAt',
      fault: 'conflict',
    });
  }
  if (dueAt !== undefined && dueAt <= turn.now) {
    throw new Rejection('validation_failed', 'dueAt lies in the past.', { field: 'dueAt', fault: 'past' });
  }
  const newDueAt = to === 'special' ? (dueAt ?? turn.state.dueAt) : null;
  if (to === from && newDueAt === turn.state.dueAt) return;
  const consumed = consumption(turn.state, turn.now);
  turn.emit('complexity.changed', { from, to, dueAt: newDueAt });
  const cause: ReplanCause = from === to ? { kind: 'due-date' } : { kind: 'complexity', from, to };
  replanAll(turn, ['resolution'], consumed, cause);
}

/** Plans the named clocks anew, as far as they have not stopped. */
export function replanAll(
  turn: Turn,
  kinds: readonly ClockKind[],
  consumed: ReadonlyMap<ClockKind, number>,
  cause: ReplanCause,
): void {
  for (const kind of kinds) {
    const clock = clockOf(turn.state, kind);
    if (clock) replan(turn, kind, consumed.get(kind) ?? clock.consumed, cause);
  }
}
