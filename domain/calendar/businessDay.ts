import type { Milliseconds } from '../vocabulary';
import type { Calendar } from './calendar';
import { minuteOf } from './wallTime';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The length of a business day: weekly open time ÷ open weekdays, 24 h around the clock
 * (docs/semantics.md, Resolution commitments). Wall time: daylight saving does not change what a day is worth.
 */
export function businessDayMs(calendar: Pick<Calendar, 'weekly'>): Milliseconds {
  if (calendar.weekly === null) return DAY_MS;
  const days = Object.values(calendar.weekly)
    .map((hours) => hours.reduce((sum, [from, to]) => sum + (minuteOf(to) ?? 0) - (minuteOf(from) ?? 0), 0))
    .filter((minutes) => minutes > 0);
  if (days.length === 0) return DAY_MS;
  return Math.round((days.reduce((sum, minutes) => sum + minutes, 0) * MINUTE_MS) / days.length);
}
