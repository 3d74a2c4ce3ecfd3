import type { Instant, Milliseconds } from '../vocabulary';
import type { Calendar } from './calendar';
import { openIntervals } from './openIntervals';

/** The open time between two instants, in milliseconds; 0 when `to` is not after `from`. */
export function openTimeBetween(calendar: Calendar, from: Instant, to: Instant): Milliseconds {
  if (to <= from) return 0;
  if (calendar.weekly === null) return to - from;
  let sum = 0;
  for (const interval of openIntervals(calendar, from)) {
    if (interval.from >= to) break;
    sum += Math.min(interval.to, to) - Math.max(interval.from, from);
  }
  return sum;
}
