import type { ReplanCause } from '../ticket/events';
import type { TicketState } from '../ticket/state';
import type { Turn } from '../ticket/turn';
import type { ClockKind, Instant } from '../vocabulary';
import type { Calendar } from '../calendar/calendar';
import { calendarOf } from './calendarOf';
import { isStopped, type Clock, type ClockPlan } from './clock';
import { consumedAt, nextClimb, planFrom } from './plan';
import { climbEvery, targetOf } from './targets';

/** The clock of that kind in its latest cycle, whatever its state. */
export function clockOf(state: TicketState, kind: ClockKind): Clock | undefined {
  return state.clocks.find((clock) => clock.kind === kind);
}

/** The response clock that has not stopped yet, if any: at most one runs at a time. */
export function runningResponse(state: TicketState): Clock | undefined {
  return state.clocks.find((clock) => clock.kind !== 'resolution' && !isStopped(clock));
}

/** Starts a new cycle of a clock at `at`; nothing where the tier promises nothing. */
export function activate(turn: Turn, kind: ClockKind, at: Instant): void {
  const target = targetOf(turn.state, kind, at, 0);
  if (!target) return;
  const plan = planFrom(calendarOf(turn.state, kind), at, {
    goalTarget: target.goal,
    target: target.deadline,
    consumed: 0,
    thresholds: turn.state.terms.thresholds,
    goalAt: null,
  });
  turn.emit(
    'clock.activated',
    {
      clock: kind,
      cycle: (clockOf(turn.state, kind)?.cycle ?? 0) + 1,
      goalTarget: target.goal,
      target: target.deadline,
      climbEvery: climbEvery(turn.state, target.deadline),
      ...plan,
      nextClimbAt: null,
    },
    at,
  );
}

/** Stops the counting of open time; a paused clock can neither warn nor breach nor climb. */
export function pause(turn: Turn, kind: ClockKind, at: Instant): void {
  const clock = clockOf(turn.state, kind);
  if (!clock || isStopped(clock) || clock.runningSince === null) return;
  const consumed = consumedAt(clock, calendarOf(turn.state, kind), at);
  turn.emit('clock.paused', { clock: kind, cycle: clock.cycle, consumed }, at);
}

/** Goes on counting from what has been consumed; thresholds that were not reached before the pause are still to come. */
export function resume(turn: Turn, kind: ClockKind, at: Instant): void {
  const clock = clockOf(turn.state, kind);
  if (!clock || isStopped(clock) || clock.runningSince !== null) return;
  const calendar = calendarOf(turn.state, kind);
  turn.emit(
    'clock.resumed',
    { clock: kind, cycle: clock.cycle, consumed: clock.consumed, ...planOf(turn, clock, calendar, at) },
    at,
  );
}

/** The promise was kept, in time or late. */
export function fulfil(turn: Turn, kind: ClockKind, at: Instant): void {
  const clock = clockOf(turn.state, kind);
  if (!clock || isStopped(clock)) return;
  const consumed = consumedAt(clock, calendarOf(turn.state, kind), at);
  turn.emit(
    'clock.fulfilled',
    { clock: kind, cycle: clock.cycle, consumed, late: clock.breachedAt !== null },
    at,
  );
}

/** The promise has lost its object. */
export function cancel(turn: Turn, kind: ClockKind, at: Instant): void {
  const clock = clockOf(turn.state, kind);
  if (!clock || isStopped(clock)) return;
  const consumed = consumedAt(clock, calendarOf(turn.state, kind), at);
  turn.emit('clock.cancelled', { clock: kind, cycle: clock.cycle, consumed }, at);
}

/** The open time that every clock which has not stopped has consumed; taken before the terms change. */
export function consumption(state: TicketState, at: Instant): Map<ClockKind, number> {
  return new Map(
    state.clocks
      .filter((clock) => !isStopped(clock))
      .map((clock) => [clock.kind, consumedAt(clock, calendarOf(state, clock.kind), at)]),
  );
}

/**
 * Plans a clock anew after a change of priority, complexity, tier or policy, keeping what it has consumed and
 * which thresholds have fired (docs/semantics.md, Clocks). What has been breached stays so: of a breached clock
 * only the climbs move with the calendar. A plan that lands in the past comes due now. A date that was given depends on
 * neither tier nor policy: its clock keeps what it promises, with every pause that it had.
 * @param consumed open time consumed until `turn.now`, measured in the calendar that was in force.
 */
export function replan(turn: Turn, kind: ClockKind, consumed: number, cause: ReplanCause): void {
  const clock = clockOf(turn.state, kind);
  if (!clock || isStopped(clock)) return;
  const at = turn.now;
  const unbroken = clock.breachedAt === null;
  const dateStands =
    unbroken &&
    isDated(turn.state, kind) &&
    (cause.kind === 'tier' || cause.kind === 'policy') &&
    turn.follows('dates-keep-their-pauses');
  const promised = unbroken && !dateStands ? targetOf(turn.state, kind, at, consumed) : null;
  const goalTarget = promised?.goal ?? clock.goalTarget;
  const target = promised?.deadline ?? clock.target;
  const every = promised || dateStands ? climbEvery(turn.state, target) : clock.climbEvery;
  const changed: Clock = { ...clock, consumed, goalTarget, target, climbEvery: every };
  const paused = clock.runningSince === null;
  // A paused clock keeps the plan that was in force at its pause, changed by what was changed and by nothing else: from now
  // on, the length of the pause so far would look like a move. A date that is given anew is one from now.
  const from = isDated(turn.state, kind) ? at : (clock.pausedAt ?? at);
  const plan = planOf(turn, changed, calendarOf(turn.state, kind), from);
  turn.emit('clock.replanned', {
    clock: kind,
    cycle: clock.cycle,
    consumed,
    goalTarget,
    target,
    climbEvery: every,
    wasDeadlineAt: clock.deadlineAt,
    cause,
    ...plan,
    ...(unbroken && !dateStands ? {} : { goalAt: clock.goalAt, deadlineAt: clock.deadlineAt }),
    ...(paused
      ? { warnings: plan.warnings.map((warning) => ({ ...warning, at: null })), nextClimbAt: null }
      : {}),
  });
}

/** What is promised is a date that an agent gave. */
function isDated(state: TicketState, kind: ClockKind): boolean {
  return kind === 'resolution' && state.complexity === 'special';
}

/** The plan of a clock that runs on from `at`; a breach keeps its deadline, only its climbs are still to come. */
function planOf(turn: Turn, clock: Clock, calendar: Calendar, at: Instant): ClockPlan {
  const breached = clock.breachedAt !== null;
  const plan = planFrom(calendar, at, {
    goalTarget: clock.goalTarget,
    target: clock.target,
    consumed: clock.consumed,
    thresholds: clock.warnings.map((warning) => warning.threshold),
    goalAt: clock.goalAt,
  });
  return {
    ...plan,
    deadlineAt: breached ? clock.deadlineAt : plan.deadlineAt,
    nextClimbAt: breached
      ? nextClimb(clock, clock.climbs, clock.consumed, calendar, at, turn.state.level, turn.follows)
      : null,
  };
}
