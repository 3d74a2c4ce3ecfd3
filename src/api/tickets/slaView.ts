import { clockState, type Clock } from '../../../domain/clocks/clock';
import type { ExplainedClock } from '../../../domain/clocks/explain';
import { iso } from '../validation/instant';
import type { ClockView, ExplainedClockView } from './answers/clockView';

/** One cycle of a clock as an answer shows it. */
export function clockView(clock: Clock): ClockView {
  return {
    kind: clock.kind,
    cycle: clock.cycle,
    state: clockState(clock),
    startedAt: iso(clock.startedAt),
    goal: iso(clock.goalAt),
    deadline: iso(clock.deadlineAt),
    pausedAt: iso(clock.pausedAt),
    stoppedAt: iso(clock.fulfilledAt ?? clock.cancelledAt),
    breachedAt: iso(clock.breachedAt),
    fulfilledAt: iso(clock.fulfilledAt),
    cancelledAt: iso(clock.cancelledAt),
    targetMs: clock.target,
  };
}

/** A clock with the segments that explain its deadline. */
export function explainedClockView({ clock, segments }: ExplainedClock): ExplainedClockView {
  return {
    ...clockView(clock),
    segments: segments.map(({ kind, from, to }) => ({ kind, from: iso(from), to: iso(to) })),
  };
}
