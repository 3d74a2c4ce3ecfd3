import type { ClockKind, Instant, Milliseconds } from '../vocabulary';

/**
 * One cycle of one clock. It keeps the open time it has *consumed*, never a shifted deadline
 * (docs/semantics.md, Clocks). Stopped means fulfilled or cancelled; a breached clock goes on running until then.
 */
export interface Clock {
  kind: ClockKind;
  /** 1, 2, …: a new cycle for each activation. */
  cycle: number;
  startedAt: Instant;
  goalTarget: Milliseconds;
  target: Milliseconds;
  /** Escalation step after a breach, in open time. */
  climbEvery: Milliseconds;
  /** Open time consumed up to `runningSince` (running) or up to the pause or stop. */
  consumed: Milliseconds;
  runningSince: Instant | null;
  pausedAt: Instant | null;
  goalAt: Instant;
  /** As last planned; while paused, the plan that was in force at the pause. */
  deadlineAt: Instant;
  /** Warnings that are still to come, soonest first. */
  warnings: Warning[];
  breachedAt: Instant | null;
  /** Open time consumed at the breach: escalation steps are counted from there. */
  climbFrom: Milliseconds;
  /** Levels that this clock's breach has raised so far. */
  climbs: number;
  /** When the breach climbs again; null before a breach, while paused, once stopped, and at level 4. */
  nextClimbAt: Instant | null;
  fulfilledAt: Instant | null;
  cancelledAt: Instant | null;
}

/** A warning at a fraction of the clock's open time. `at` is null while the clock is paused. */
export interface Warning {
  threshold: number;
  at: Instant | null;
}

/** The instants of a plan: when a running clock will reach its goal, its deadline and its warnings. */
export interface ClockPlan {
  goalAt: Instant;
  deadlineAt: Instant;
  warnings: Warning[];
  nextClimbAt: Instant | null;
}

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** The clock no longer runs nor will run again. */
export function isStopped(clock: Clock): boolean {
  return clock.fulfilledAt !== null || clock.cancelledAt !== null;
}

/** A breach is a fact that no later event undoes, so it outranks every other state. */
export function clockState(clock: Clock): ClockState {
  if (clock.breachedAt !== null) return 'breached';
  if (clock.fulfilledAt !== null) return 'met';
  if (clock.cancelledAt !== null) return 'cancelled';
  return clock.pausedAt === null ? 'running' : 'paused';
}
