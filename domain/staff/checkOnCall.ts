import { minuteOf } from '../calendar/wallTime';
import { isZone } from '../calendar/zone';
import { NO_ZONE, type Fault } from '../fault';
import type { Instant } from '../vocabulary';
import type { OnCallOverride, OnCallSchedule } from './onCall';

/** Half a year of weeks twice over: a longer rotation is a slip. */
export const MAX_ROTATION = 52;
export const MAX_OVERRIDES = 200;
/** Nobody stands in for longer than a year. */
const LONGEST_OVERRIDE_MS = 366 * 86_400_000;
const MINUTES_OF_DAY = 1440;
const DATE = /^(19[7-9]\d|20\d{2}|21\d{2})-\d{2}-\d{2}$/;

/** An on-call plan or override that no duty can be told from; `faults` says where and why. */
export class InvalidOnCall extends Error {
  constructor(readonly faults: Fault[]) {
    super(`The on-call schedule is not valid: ${faults.map(({ path }) => path).join(', ')}.`);
    this.name = 'InvalidOnCall';
  }
}

/** What an admin sets; overrides come and go on their own. */
export type OnCallPlan = Pick<OnCallSchedule, 'zone' | 'rotation' | 'startsOn' | 'handover'>;

/** @throws InvalidOnCall with every fault of the plan */
export function checkOnCallPlan({ zone, rotation, startsOn, handover }: OnCallPlan): void {
  const faults: Fault[] = [];
  const minute = minuteOf(handover.time);
  if (!isZone(zone)) faults.push({ path: 'zone', ...NO_ZONE });
  if (rotation.length > MAX_ROTATION) {
    faults.push({
      path: 'rotation',
      code: 'maxItems',
      expected: MAX_ROTATION,
      message: `must have at most ${MAX_ROTATION} entries`,
    });
  }
  if (!isDate(startsOn))
    faults.push({ path: 'startsOn', code: 'format', expected: 'date', message: 'must be a date YYYY-MM-DD' });
  if (!Number.isInteger(handover.weekday) || handover.weekday < 1 || handover.weekday > 7) {
    faults.push({ path: 'handover.weekday', code: 'range', message: 'must be a weekday 1-7 (1 = Monday)' });
  }
  if (minute === null || minute === MINUTES_OF_DAY) {
    faults.push({
      path: 'handover.time',
      code: 'format',
      expected: 'time',
      message: 'must be HH:MM, 23:59 at most',
    });
  }
  if (faults.length > 0) throw new InvalidOnCall(faults);
}

/**
 * @param now an override that is over already changes nothing and is refused
 * @throws InvalidOnCall with every fault of the override
 */
export function checkOverride(
  { overrides }: Pick<OnCallSchedule, 'overrides'>,
  { from, until }: Pick<OnCallOverride, 'from' | 'until'>,
  now: Instant,
): void {
  const faults: Fault[] = [];
  if (until <= from)
    faults.push({ path: 'until', code: 'order', expected: 'from', message: 'must be after from' });
  else if (until - from > LONGEST_OVERRIDE_MS) {
    faults.push({ path: 'until', code: 'range', message: 'must be at most a year after from' });
  } else if (until <= now) faults.push({ path: 'until', code: 'past', message: 'must be in the future' });
  if (overrides.length >= MAX_OVERRIDES) {
    faults.push({
      path: 'overrides',
      code: 'maxItems',
      expected: MAX_OVERRIDES,
      message: `there are ${MAX_OVERRIDES} already: remove what is not needed`,
    });
  }
  if (faults.length > 0) throw new InvalidOnCall(faults);
}

function isDate(date: string): boolean {
  if (!DATE.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
