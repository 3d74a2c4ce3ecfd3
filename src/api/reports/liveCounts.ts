import type { PromiseCounts, ReportedAgent } from '../../../store/liveReport';
import { iso } from '../validation/instant';
import type { PromiseCountsView, StaffCountsView } from './liveAnswer';

const SUMMED = ['open', 'late', 'dueIn15m', 'dueIn1h', 'dueIn4h', 'dueToday', 'unassigned'] as const;

/** Groups of tickets as one. */
export function countsView(groups: readonly PromiseCounts[]): PromiseCountsView {
  const sums = Object.fromEntries(
    SUMMED.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]),
  ) as Pick<PromiseCounts, (typeof SUMMED)[number]>;
  const waiting = groups.flatMap(({ waitingSince }) => (waitingSince ? [waitingSince.getTime()] : []));
  return { ...sums, waitingSince: iso(waiting.length > 0 ? Math.min(...waiting) : null) };
}

/** Who is there, and how much those who are can take. */
export function staffView(agents: readonly ReportedAgent[]): StaffCountsView {
  const of = (availability: ReportedAgent['availability']): ReportedAgent[] =>
    agents.filter((agent) => agent.availability === availability);
  const on = of('on');
  return {
    on: on.length,
    away: of('away').length,
    off: of('off').length,
    load: on.reduce((sum, { load }) => sum + load, 0),
    capacity: on.reduce((sum, { capacity }) => sum + capacity, 0),
  };
}
