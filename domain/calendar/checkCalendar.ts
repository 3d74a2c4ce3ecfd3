import type { Fault } from '../fault';
import { minuteOf } from './wallTime';

const WEEKDAY = /^[1-7]$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The faults of weekly hours and holidays as a policy states them; none when they make a calendar that opens.
 * Intervals of a day must be in order and must not overlap.
 * @param hours any JSON; zones are checked by the caller, which knows `customer` and `desk`
 */
export function checkCalendar(hours: { weekly: unknown; holidays: unknown }): Fault[] {
  return [...weeklyFaults(hours.weekly), ...holidayFaults(hours.holidays)];
}

function weeklyFaults(weekly: unknown): Fault[] {
  if (weekly === null) return [];
  if (typeof weekly !== 'object' || Array.isArray(weekly)) {
    return [
      {
        path: 'weekly',
        code: 'type',
        message: 'must be null (around the clock) or an object of weekdays 1-7',
      },
    ];
  }
  const faults: Fault[] = [];
  let opens = false;
  for (const [day, hours] of Object.entries(weekly as Record<string, unknown>)) {
    const path = `weekly.${day}`;
    if (!WEEKDAY.test(day))
      faults.push({ path, code: 'additionalProperties', message: 'must be a weekday 1-7 (1 = Monday)' });
    else if (!Array.isArray(hours))
      faults.push({ path, code: 'type', message: 'must be a list of [from, to]' });
    else {
      if (hours.length > 0) opens = true;
      faults.push(...dayFaults(path, hours));
    }
  }
  if (!opens && faults.length === 0)
    faults.push({ path: 'weekly', code: 'closed', message: 'must open at some time of the week' });
  return faults;
}

function dayFaults(path: string, hours: unknown[]): Fault[] {
  const faults: Fault[] = [];
  let closedAt = 0;
  hours.forEach((interval, index) => {
    const [opens, closes] = Array.isArray(interval) && interval.length === 2 ? (interval as unknown[]) : [];
    const from = typeof opens === 'string' ? minuteOf(opens) : null;
    const to = typeof closes === 'string' ? minuteOf(closes) : null;
    const at = `${path}[${index}]`;
    if (from === null || to === null)
      faults.push({
        path: at,
        code: 'format',
        expected: 'time',
        message: 'must be ["HH:MM", "HH:MM"], 24:00 at most',
      });
    else if (to <= from)
      faults.push({ path: at, code: 'order', expected: 'from', message: 'must end after it begins' });
    else if (from < closedAt)
      faults.push({
        path: at,
        code: 'overlap',
        message: 'must begin after the interval before it has ended',
      });
    else closedAt = to;
  });
  return faults;
}

function holidayFaults(holidays: unknown): Fault[] {
  if (!Array.isArray(holidays))
    return [{ path: 'holidays', code: 'type', message: 'must be a list of dates' }];
  return holidays.flatMap((date: unknown, index) =>
    typeof date === 'string' && DATE.test(date) && isDate(date)
      ? []
      : [
          {
            path: `holidays[${index}]`,
            code: 'format',
            expected: 'date',
            message: 'must be a date YYYY-MM-DD',
          },
        ],
  );
}

function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
