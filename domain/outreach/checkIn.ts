import { InvalidDuration, parseDuration } from '../calendar/duration';
import { minuteOf } from '../calendar/wallTime';
import { isZone } from '../calendar/zone';
import { NO_ZONE, type Fault } from '../fault';
import type { Instant, Milliseconds, Tier } from '../vocabulary';

/** Every week, or every month, at a wall time. */
export interface WeeklyCheckIn {
  /** 1 = Monday. */
  weekday: number;
  /** `HH:MM`, 23:59 at most. */
  time: string;
}
export interface MonthlyCheckIn {
  /** 1-28, so that every month has it. */
  dayOfMonth: number;
  time: string;
}

/** How often an account manager gets in touch unasked (docs/semantics.md, Account managers). Plain JSON. */
export interface CheckIn {
  /** An ISO 8601 duration of at least a day, in exact time from `nextAt`; or a wall time in `zone`. */
  every: string | WeeklyCheckIn | MonthlyCheckIn;
  /** IANA zone. */
  zone: string;
  /** None is planned before; whole seconds. */
  nextAt: Instant;
}

/** A check-in that cannot be planned; `faults` says where and why. */
export class InvalidCheckIn extends Error {
  constructor(readonly faults: Fault[]) {
    super(`The check-in is not valid: ${faults.map(({ path }) => path).join(', ')}.`);
    this.name = 'InvalidCheckIn';
  }
}

export const SHORTEST_CHECK_IN_MS: Milliseconds = 86_400_000;
const LONGEST_MS = 366 * 86_400_000;
const MINUTES_OF_DAY = 1440;
const FIELDS = ['every', 'zone', 'nextAt'];

/**
 * A check-in as it was asked for, made whole: without `nextAt` a duration begins to count now, a wall time with its next one.
 * @param given any JSON
 * @param parseInstant epoch ms of an ISO 8601 text, or null
 * @param ownZone where `zone` is left out: the customer's
 * @throws InvalidCheckIn with every fault
 */
export function checkInOf(
  given: unknown,
  parseInstant: (text: unknown) => Instant | null,
  ownZone: string,
  now: Instant,
): CheckIn {
  if (!isRecord(given))
    throw new InvalidCheckIn([{ path: '', code: 'type', message: 'must be an object or null' }]);
  const faults: Fault[] = Object.keys(given)
    .filter((field) => !FIELDS.includes(field))
    .map((path) => ({ path, code: 'additionalProperties', message: 'is not a field of a check-in' }));
  const { zone = ownZone, nextAt } = given;
  if (typeof zone !== 'string' || !isZone(zone)) {
    faults.push({ path: 'zone', ...NO_ZONE });
  }
  const every = everyOf(given['every'], faults);
  const asked = nextAt === undefined || nextAt === null ? undefined : parseInstant(nextAt);
  if (asked === null)
    faults.push({
      path: 'nextAt',
      code: 'format',
      expected: 'date-time',
      message: 'must be an ISO 8601 instant with an offset',
    });
  if (faults.length > 0 || every === null) throw new InvalidCheckIn(faults);
  const first = asked ?? (typeof every === 'string' ? now + parseDuration(every) : now);
  return { every, zone: zone as string, nextAt: Math.ceil(first / 1000) * 1000 };
}

function everyOf(every: unknown, faults: Fault[]): CheckIn['every'] | null {
  if (typeof every === 'string') {
    const length = durationOf(every);
    if (length !== null && length >= SHORTEST_CHECK_IN_MS && length <= LONGEST_MS && length % 1000 === 0)
      return every;
    faults.push({
      path: 'every',
      code: 'range',
      message: 'must be a duration from P1D to P366D, in whole seconds',
    });
    return null;
  }
  const keys = isRecord(every) ? Object.keys(every).sort().join() : '';
  if (!isRecord(every) || (keys !== 'time,weekday' && keys !== 'dayOfMonth,time')) {
    const message = 'must be a duration such as P14D, {weekday, time}, or {dayOfMonth, time}';
    faults.push({ path: 'every', code: 'type', message });
    return null;
  }
  const { time, weekday, dayOfMonth } = every;
  const minute = typeof time === 'string' ? minuteOf(time) : null;
  if (minute === null || minute === MINUTES_OF_DAY) {
    faults.push({
      path: 'every.time',
      code: 'format',
      expected: 'time',
      message: 'must be HH:MM, 23:59 at most',
    });
  }
  if (keys === 'time,weekday') {
    if (!isWhole(weekday, 7))
      faults.push({ path: 'every.weekday', code: 'range', message: 'must be a weekday 1-7 (1 = Monday)' });
    return { weekday: weekday as number, time: time as string };
  }
  if (!isWhole(dayOfMonth, 28))
    faults.push({ path: 'every.dayOfMonth', code: 'range', message: 'must be a day 1-28' });
  return { dayOfMonth: dayOfMonth as number, time: time as string };
}

function durationOf(text: string): Milliseconds | null {
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof InvalidDuration) return null;
    throw error;
  }
}

function isWhole(value: unknown, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a customer's check-in depends on. */
export interface CheckInFacts {
  tier: Tier;
  checkIn?: CheckIn | null;
  accountManagerId: string | null;
  deputyManagerId: string | null;
}

/** Whether check-ins take place: `paused` while the customer is no vip, or has nobody to get in touch. */
export function checkInState({
  tier,
  checkIn,
  accountManagerId,
  deputyManagerId,
}: CheckInFacts): 'none' | 'paused' | 'planned' {
  if (!checkIn) return 'none';
  return tier === 'vip' && (accountManagerId !== null || deputyManagerId !== null) ? 'planned' : 'paused';
}
