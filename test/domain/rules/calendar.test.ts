import fc from 'fast-check';
import { businessDayMs } from '../../../domain/calendar/businessDay';
import type { Calendar } from '../../../domain/calendar/calendar';
import { checkCalendar } from '../../../domain/calendar/checkCalendar';
import { addOpenTime } from '../../../domain/calendar/deadline';
import { formatDuration, InvalidDuration, parseDuration } from '../../../domain/calendar/duration';
import { openTimeBetween } from '../../../domain/calendar/elapsed';
import { isOpen, segmentsBetween } from '../../../domain/calendar/segments';
import { isZone } from '../../../domain/calendar/zone';
import { DAY, HOUR } from './ticketBench';

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((quarters) => {
    const sorted = quarters.sort((a, b) => a - b).map((quarter) => time(quarter * 15));
    return sorted.length === 4
      ? ([
          [sorted[0]!, sorted[1]!],
          [sorted[2]!, sorted[3]!],
        ] as [string, string][])
      : ([[sorted[0]!, sorted[1]!]] as [string, string][]);
  });
const calendar: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Pacific/Chatham',
  ),
  weekly: fc
    .dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), hours, { minKeys: 1 })
    .map((weekly) => ({ ...weekly })),
  holidays: fc.subarray(['2026-03-29', '2026-10-25', '2026-06-03', '2011-12-31']),
});
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
  fc.integer({ min: Date.UTC(2011, 11, 27), max: Date.UTC(2012, 0, 3) }),
  fc.integer({ min: Date.UTC(2018, 9, 30), max: Date.UTC(2018, 10, 8) }),
);
const open = fc.integer({ min: 0, max: 40 * HOUR });

describe('business time', () => {
  it('from the start to its deadline, exactly the promised time has been open', () => {
    fc.assert(
      fc.property(calendar, instant, open, (given, start, ms) => {
        const deadline = addOpenTime(given, start, ms)!;
        expect(openTimeBetween(given, start, deadline)).toBe(ms);
        if (ms > 0) expect(openTimeBetween(given, start, deadline - 1)).toBe(ms - 1);
      }),
      { numRuns: 400 },
    );
  });

  it('adds up: two spans one after the other are one', () => {
    fc.assert(
      fc.property(calendar, instant, open, open, (given, start, a, b) => {
        const middle = addOpenTime(given, start, a)!;
        expect(addOpenTime(given, start, a + b)).toBe(b === 0 ? middle : addOpenTime(given, middle, b));
      }),
      { numRuns: 300 },
    );
  });

  it('is explained by stretches that cover the range and agree with what is open', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 20 * DAY }), (given, from, length) => {
        const segments = segmentsBetween(given, from, from + length);
        expect(segments[0]!.from).toBe(from);
        expect(segments.at(-1)!.to).toBe(from + length);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.from).toBe(segments[index]!.to);
          expect(segment.open).toBe(!segments[index]!.open);
        });
        const sum = segments
          .filter((segment) => segment.open)
          .reduce((total, { from: a, to: b }) => total + b - a, 0);
        expect(sum).toBe(openTimeBetween(given, from, from + length));
        expect(isOpen(given, from)).toBe(segments[0]!.open);
      }),
      { numRuns: 300 },
    );
  });

  it('counts the day that Apia skipped not at all', () => {
    const apia: Calendar = {
      zone: 'Pacific/Apia',
      weekly: { '4': [['00:00', '24:00']], '5': [['00:00', '24:00']], '6': [['00:00', '24:00']] },
      holidays: [],
    };
    // Thursday 29 December 2011 was followed by Saturday the 31st.
    expect(
      openTimeBetween(apia, Date.parse('2011-12-29T10:00:00Z'), Date.parse('2011-12-31T10:00:00Z')),
    ).toBe(2 * DAY);
  });

  it('gives up on a calendar that never opens, soon', () => {
    expect(addOpenTime({ zone: 'UTC', weekly: {}, holidays: [] }, 0, 1)).toBeNull();
  });

  it('knows the length of a business day', () => {
    expect(businessDayMs({ weekly: null })).toBe(DAY);
    expect(businessDayMs({ weekly: { '1': [['07:00', '22:00']], '2': [] } })).toBe(15 * HOUR);
    expect(businessDayMs({ weekly: { '1': [['08:00', '12:00']], '2': [['08:00', '24:00']] } })).toBe(
      10 * HOUR,
    );
  });
});

describe('durations', () => {
  it.each([
    ['PT8H', 8 * HOUR],
    ['P3D', 3 * DAY],
    ['P1W', 7 * DAY],
    ['PT1S', 1_000],
    ['PT0.5S', 500],
    ['P1DT2H3M4.005S', DAY + 2 * HOUR + 3 * 60_000 + 4_005],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms));

  it.each(['', 'P', 'PT', '8H', 'P1M', 'P1Y', 'PT-1H', 'PT1H ', 'P99999999D', `PT${'1'.repeat(50)}S`])(
    'refuses "%s"',
    (text) => expect(() => parseDuration(text)).toThrow(InvalidDuration),
  );

  it('are written so that they are read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 * DAY }), (ms) =>
        expect(parseDuration(formatDuration(ms))).toBe(ms),
      ),
    );
  });
});

it('knows zones by their IANA names only', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].map(isZone)).toEqual([true, true, true]);
  expect(['', 'Nowhere/Land', '+02:00', 'Europe/Berlin ', '../etc'].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('a calendar’s faults', () => {
  const faults = (weekly: unknown, holidays: unknown = []): string[] =>
    checkCalendar({ weekly, holidays }).map(({ path }) => path);
  it.each([
    [
      'overlap',
      {
        '1': [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      'weekly.1[1]',
    ],
    ['end before the start', { '2': [['12:00', '08:00']] }, 'weekly.2[0]'],
    ['no such time', { '3': [['08:00', '25:00']] }, 'weekly.3[0]'],
    ['no such day', { '8': [['08:00', '12:00']] }, 'weekly.8'],
    ['never open', { '1': [] }, 'weekly'],
    ['no hours', 'always', 'weekly'],
  ])('%s', (_name, weekly, path) => expect(faults(weekly)).toEqual([path]));

  it('no such date', () =>
    expect(faults(null, ['2026-02-30', '2026-12-25', 7])).toEqual(['holidays[0]', 'holidays[2]']));
  it('none', () =>
    expect(
      faults(
        {
          '1': [
            ['08:00', '12:00'],
            ['12:00', '24:00'],
          ],
        },
        ['2026-12-25'],
      ),
    ).toEqual([]));
});
