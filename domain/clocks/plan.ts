import { addOpenTime } from '../calendar/deadline';
import { openTimeBetween } from '../calendar/elapsed';
import type { Calendar } from '../calendar/calendar';
import type { Follows } from '../ticket/changes';
import type { Instant, Level, Milliseconds } from '../vocabulary';
import type { Clock, ClockPlan, Warning } from './clock';

/** Stands for "not in this calendar's horizon": far enough never to be reached, small enough for every date type. */
const NEVER: Instant = Date.UTC(9999, 0, 1);

/** What a plan is made from: how much is promised, how much of it is gone, and which warnings are still to come. */
export interface PlanInput {
  goalTarget: Milliseconds;
  target: Milliseconds;
  consumed: Milliseconds;
  /** Fractions that have not fired yet, ascending. */
  thresholds: number[];
  /** The goal's instant as planned before; kept once the goal has been passed. */
  goalAt: Instant | null;
}

/** The open time that a clock has consumed at an instant. */
export function consumedAt(clock: Clock, calendar: Calendar, at: Instant): Milliseconds {
  if (clock.runningSince === null || at <= clock.runningSince) return clock.consumed;
  return clock.consumed + openTimeBetween(calendar, clock.runningSince, at);
}

/**
 * When a clock that runs from `at` reaches its warnings, goal and deadline: `deadline = add(now, target - consumed)`
 * (docs/semantics.md, Clocks). What lies in the past comes out as `at` itself.
 */
export function planFrom(calendar: Calendar, at: Instant, input: PlanInput): Omit<ClockPlan, 'nextClimbAt'> {
  const reach = (point: Milliseconds): Instant =>
    point <= input.consumed ? at : (addOpenTime(calendar, at, point - input.consumed) ?? NEVER);
  const goalPassed = input.goalAt !== null && input.goalTarget <= input.consumed;
  const warnings: Warning[] = input.thresholds.map((threshold) => ({
    threshold,
    at: reach(Math.round(threshold * input.target)),
  }));
  return {
    goalAt: goalPassed ? (input.goalAt ?? at) : reach(input.goalTarget),
    deadlineAt: reach(input.target),
    warnings,
  };
}

/**
 * When a breached clock climbs next, if it runs from `at`: each `climbEvery` of open time after the breach
 * (docs/semantics.md, Escalation). Steps that passed while there was nowhere to climb, or before the level was lowered,
 * are over: the next is the first one still to come. null at level 4: there is nowhere to climb.
 * @param steps how many of its steps it has climbed
 */
export function nextClimb(
  clock: Pick<Clock, 'climbFrom' | 'climbEvery'>,
  steps: number,
  consumed: Milliseconds,
  calendar: Calendar,
  at: Instant,
  level: Level,
  follows: Follows,
): Instant | null {
  if (level >= 4) return null;
  const counted = Math.max(1, steps);
  const toCome = Math.floor((consumed - clock.climbFrom) / clock.climbEvery) + 1;
  const step = toCome > counted && follows('climb-one-step-at-a-time') ? toCome : counted;
  const point = clock.climbFrom + step * clock.climbEvery;
  return point <= consumed ? at : (addOpenTime(calendar, at, point - consumed) ?? NEVER);
}
