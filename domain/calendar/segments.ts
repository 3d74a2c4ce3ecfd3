import type { Instant } from '../vocabulary';
import type { Calendar } from './calendar';
import { openIntervals } from './openIntervals';

/** A stretch of time in which the calendar is open or closed throughout. */
export interface Segment {
  from: Instant;
  to: Instant;
  open: boolean;
}

/**
 * The open and closed stretches between two instants: they partition the range, and no two neighbours are alike.
 * @param limit at most so many; what lies after the last is left out
 */
export function segmentsBetween(calendar: Calendar, from: Instant, to: Instant, limit = 1_000): Segment[] {
  if (to <= from) return [];
  if (calendar.weekly === null) return [{ from, to, open: true }];
  const segments: Segment[] = [];
  let cursor = from;
  for (const interval of openIntervals(calendar, from)) {
    if (interval.from >= to || segments.length >= limit) break;
    const opens = Math.max(interval.from, from);
    const closes = Math.min(interval.to, to);
    if (opens > cursor) segments.push({ from: cursor, to: opens, open: false });
    const last = segments.at(-1);
    if (last?.open && last.to === opens) last.to = closes;
    else segments.push({ from: opens, to: closes, open: true });
    cursor = closes;
  }
  if (cursor < to && segments.length < limit) segments.push({ from: cursor, to, open: false });
  return segments;
}

/** Whether the calendar is open at an instant. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  return segmentsBetween(calendar, at, at + 1)[0]?.open ?? false;
}

/** The next instant from `at` on at which the calendar is open; null when it never opens again. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | null {
  if (calendar.weekly === null) return at;
  for (const interval of openIntervals(calendar, at)) return Math.max(interval.from, at);
  return null;
}
