import type { Instant } from '../vocabulary';
import type { Calendar } from './calendar';
import { instantOf, minuteOf } from './wallTime';

const DAY_MS = 86_400_000;
/** A calendar that does not open for so long counts as never open again. */
const HORIZON_DAYS = 20 * 366;
const WEEKDAYS = ['4', '5', '6', '7', '1', '2', '3'] as const;

/** A stretch of open time. */
export interface OpenInterval {
  from: Instant;
  to: Instant;
}

/**
 * The open intervals of a calendar that end after `start`, in order and disjoint, until the horizon. Not for
 * calendars around the clock. Neighbours may touch; what a daylight-saving gap pushes together is merged, so that
 * no instant counts twice.
 */
export function* openIntervals(calendar: Calendar, start: Instant): Generator<OpenInterval> {
  const holidays = new Set(calendar.holidays);
  // A local date differs from the UTC date by at most one, and a skipped date moves on by one more.
  const firstDay = Math.floor(start / DAY_MS) - 2;
  let pending: OpenInterval[] = [];
  for (let day = firstDay; day < firstDay + HORIZON_DAYS; day += 1) {
    const opened = intervalsOf(calendar, day, holidays);
    if (opened.length > 0) pending = pending.length > 0 ? merged([...pending, ...opened]) : opened;
    const settledUntil = pending.length > 0 ? instantOf(calendar.zone, day + 1, 0) : 0;
    for (let first = pending[0]; first && first.from < settledUntil; first = pending[0]) {
      pending = pending.slice(1);
      if (first.to > start) yield first;
    }
  }
}

/** The intervals of one local date, sorted and disjoint. */
function intervalsOf(calendar: Calendar, day: number, holidays: ReadonlySet<string>): OpenInterval[] {
  const weekday = WEEKDAYS[((day % 7) + 7) % 7];
  const hours = weekday && calendar.weekly?.[weekday];
  if (!hours || hours.length === 0) return [];
  if (holidays.size > 0 && holidays.has(new Date(day * DAY_MS).toISOString().slice(0, 10))) return [];
  const intervals: OpenInterval[] = [];
  for (const [opens, closes] of hours) {
    const from = instantOf(calendar.zone, day, minuteOf(opens) ?? 0);
    const to = instantOf(calendar.zone, day, minuteOf(closes) ?? 0);
    if (from < to) intervals.push({ from, to });
  }
  return intervals.length > 1 ? merged(intervals) : intervals;
}

function merged(intervals: OpenInterval[]): OpenInterval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const result: OpenInterval[] = [];
  for (const interval of sorted) {
    const last = result.at(-1);
    if (last && interval.from < last.to) last.to = Math.max(last.to, interval.to);
    else result.push({ ...interval });
  }
  return result;
}
