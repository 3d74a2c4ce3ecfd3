import type { Instant, Milliseconds } from '../vocabulary';
import type { Calendar } from './calendar';
import { openIntervals } from './openIntervals';

/**
 * The earliest instant at which the open time since `start` equals `open` (docs/semantics.md, Clocks).
 * @param open milliseconds; 0 or less is `start` itself
 * @returns null when the calendar does not open long enough within its horizon (20 years).
 */
export function addOpenTime(calendar: Calendar, start: Instant, open: Milliseconds): Instant | null {
  if (open <= 0) return start;
  if (calendar.weekly === null) return start + open;
  let left = open;
  for (const { from, to } of openIntervals(calendar, start)) {
    const begin = Math.max(from, start);
    if (to - begin >= left) return begin + left;
    left -= to - begin;
  }
  return null;
}
