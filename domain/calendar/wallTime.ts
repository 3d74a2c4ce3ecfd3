import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../vocabulary';

/** Minutes of a day; 24:00 is the next midnight. */
const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;
/** Remembered instants per zone, and zones: plain memory of pure results, dropped whole when it grows past this. */
const MAX_PER_ZONE = 8_192;
const MAX_ZONES = 128;

const remembered = new Map<string, Map<number, Instant>>();

/**
 * The instant of a wall time: the first of two, and moved forward by the gap where there is none
 * (docs/semantics.md, Clocks; TC39 Temporal's `compatible`).
 * @param day days since 1970-01-01 of the local date
 * @param minute 0-1440
 */
export function instantOf(zone: string, day: number, minute: number): Instant {
  const known = memoryOf(zone);
  const key = day * (DAY_MINUTES + 1) + minute;
  const found = known.get(key);
  if (found !== undefined) return found;
  const carried = minute === DAY_MINUTES ? 1 : 0;
  const local = new Date((day + carried) * DAY_MS);
  const wall = carried ? 0 : minute;
  const instant = new Temporal.PlainDateTime(
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    Math.floor(wall / 60),
    wall % 60,
  ).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  known.set(key, instant);
  return instant;
}

/**
 * Whether clocks of the zone show that wall time on that day: a change to summer time leaves some out.
 * @param day days since 1970-01-01 of the local date
 * @param minute 0-1439
 */
export function isWallTime(zone: string, day: number, minute: number): boolean {
  const shown = Temporal.Instant.fromEpochMilliseconds(instantOf(zone, day, minute)).toZonedDateTimeISO(zone);
  return shown.hour * 60 + shown.minute === minute;
}

function memoryOf(zone: string): Map<number, Instant> {
  const known = remembered.get(zone);
  if (known && known.size < MAX_PER_ZONE) return known;
  if (remembered.size >= MAX_ZONES) remembered.clear();
  const fresh = new Map<number, Instant>();
  remembered.set(zone, fresh);
  return fresh;
}

/** Minutes since midnight of `HH:MM`, `24:00` included; null when it is no such time. */
export function minuteOf(time: string): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= DAY_MINUTES ? minute : null;
}
