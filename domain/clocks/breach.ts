import { levelAbove, raiseLevel } from '../escalation/level';
import type { Turn } from '../ticket/turn';
import type { Instant } from '../vocabulary';
import { calendarOf } from './calendarOf';
import type { Clock } from './clock';
import { consumedAt, nextClimb } from './plan';

/** A clock reached its deadline while running: the fact, and the first level that it raises, both at the deadline. */
export function breach(turn: Turn, clock: Clock, at: Instant): void {
  const consumed = consumedAt(clock, calendarOf(turn.state, clock.kind), at);
  turn.emit(
    'clock.breached',
    { clock: clock.kind, cycle: clock.cycle, deadlineAt: clock.deadlineAt, consumed },
    at,
  );
  climb(turn, { ...clock, climbFrom: consumed, climbs: 0 }, at);
}

/** A breach raises the level by one more; at level 4 there is nowhere to climb. */
export function climb(turn: Turn, clock: Clock, at: Instant): void {
  const from = turn.state.level;
  const to = levelAbove(from);
  if (to === from) return;
  const calendar = calendarOf(turn.state, clock.kind);
  const step = clock.climbs + 1;
  const nextClimbAt = nextClimb(clock, step, consumedAt(clock, calendar, at), calendar, at, to, turn.follows);
  raiseLevel(turn, to, { kind: 'breach', clock: clock.kind, cycle: clock.cycle, step, nextClimbAt }, at);
}
