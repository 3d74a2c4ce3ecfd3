import { parseDuration } from '../calendar/duration';
import { isWallTime, instantOf, minuteOf } from '../calendar/wallTime';
import type { Instant } from '../vocabulary';
import type { CheckIn, MonthlyCheckIn, WeeklyCheckIn } from './checkIn';

const DAY_MS = 86_400_000;
/** A month, and as much again for a day that a clock change leaves out. */
const DAYS_AHEAD = 64;

/**
 * When a check-in is planned next, as the engine's schedule counts (docs/semantics.md, Account managers): a duration from `nextAt` on, a
 * wall time on its day, unless a clock change leaves it out.
 * @param now epoch ms; what is planned lies after it
 */
export function nextCheckIn({ every, zone, nextAt }: CheckIn, now: Instant): Instant | null {
  if (typeof every === 'string') {
    const length = parseDuration(every);
    return now < nextAt ? nextAt : nextAt + (Math.floor((now - nextAt) / length) + 1) * length;
  }
  const minute = minuteOf(every.time) ?? 0;
  // A local date differs from the UTC date by at most one.
  const firstDay = Math.floor(Math.max(now, nextAt) / DAY_MS) - 1;
  for (let day = firstDay; day < firstDay + DAYS_AHEAD; day += 1) {
    if (!isOn(every, day) || !isWallTime(zone, day, minute)) continue;
    const at = instantOf(zone, day, minute);
    if (at > now && at >= nextAt) return at;
  }
  return null;
}

/** @param day days since 1970-01-01 of the local date */
function isOn(every: WeeklyCheckIn | MonthlyCheckIn, day: number): boolean {
  const date = new Date(day * DAY_MS);
  return 'weekday' in every
    ? (date.getUTCDay() || 7) === every.weekday
    : date.getUTCDate() === every.dayOfMonth;
}
