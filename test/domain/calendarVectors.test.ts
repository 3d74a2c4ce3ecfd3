import { addOpenTime } from '../../domain/calendar/deadline';
import { openTimeBetween } from '../../domain/calendar/elapsed';
import type { WeeklyHours } from '../../domain/policy/policy';
import cases from '../vectors/business-calendar.json';

interface Case {
  calendar: { tz: string; weekly: WeeklyHours | null; holidays: string[] };
  start: string;
  seconds: number;
  deadline: string;
  end: string;
  elapsedSeconds: number;
}

describe('business calendar, against cases computed by a separate program', () => {
  it.each((cases as unknown as Case[]).map((c, index) => [index, c.calendar.tz, c] as const))(
    'case %i (%s)',
    (_index, tz, c) => {
      const calendar = { zone: tz, weekly: c.calendar.weekly, holidays: c.calendar.holidays };
      const start = Date.parse(c.start);
      expect(new Date(addOpenTime(calendar, start, c.seconds * 1000) ?? Number.NaN).toISOString()).toBe(
        c.deadline,
      );
      expect(openTimeBetween(calendar, start, Date.parse(c.end))).toBe(Math.round(c.elapsedSeconds * 1000));
    },
  );
});
