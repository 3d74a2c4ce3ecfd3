import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  checkOnCallPlan,
  checkOverride,
  InvalidOnCall,
  MAX_OVERRIDES,
} from '../../../domain/staff/checkOnCall';
import {
  onCallAt,
  onCallOrder,
  shiftAfter,
  shiftAt,
  shiftsBetween,
  type OnCallSchedule,
} from '../../../domain/staff/onCall';

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(text);

const WEEKLY: OnCallSchedule = {
  level: 3,
  zone: 'Europe/Berlin',
  rotation: ['ada', 'bob', 'cyd'],
  startsOn: '2026-03-16',
  handover: { weekday: 1, time: '09:00' },
  overrides: [],
};

/** The local date and time of an instant, by another way than the code's. */
const local = (zone: string, instant: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const override = (
  id: string,
  agentId: string,
  from: string,
  until: string,
): OnCallSchedule['overrides'][0] => ({
  id,
  agentId,
  from: at(from),
  until: at(until),
});

describe('on call', () => {
  it('passes the duty on at the handover, to the millisecond, and comes round', () => {
    expect(onCallAt(WEEKLY, at('2026-03-16T08:00:00.000Z'))).toBe('ada');
    expect(onCallAt(WEEKLY, at('2026-03-23T07:59:59.999Z'))).toBe('ada');
    expect(onCallAt(WEEKLY, at('2026-03-23T08:00:00.000Z'))).toBe('bob');
    expect(onCallAt(WEEKLY, at('2026-04-06T07:00:00.000Z'))).toBe('ada');
  });

  it('keeps to the wall time of the handover in the week of a clock change', () => {
    // Summer time began on 29 March: nine o'clock came an hour earlier.
    expect(onCallAt(WEEKLY, at('2026-03-30T06:59:59.999Z'))).toBe('bob');
    expect(onCallAt(WEEKLY, at('2026-03-30T07:00:00.000Z'))).toBe('cyd');
    const [week] = shiftsBetween(WEEKLY, at('2026-03-23T08:00:00Z'), at('2026-04-20T00:00:00Z'));
    expect((week?.until ?? 0) - (week?.from ?? 0)).toBe(7 * DAY - 3_600_000);
  });

  it('hands over at the first of two equal wall times, and after the gap where there is none', () => {
    const night = { ...WEEKLY, startsOn: '2026-03-01', handover: { weekday: 7, time: '02:30' } };
    expect(shiftAt(night, at('2026-03-30T00:00:00Z'))?.from).toBe(at('2026-03-29T01:30:00Z'));
    expect(shiftAt(night, at('2026-10-26T00:00:00Z'))?.from).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('begins with the week that startsOn lies in, and has no beginning', () => {
    const thursday = { ...WEEKLY, startsOn: '2026-03-19' };
    expect(onCallAt(thursday, at('2026-03-16T08:00:00Z'))).toBe('ada');
    expect(onCallAt(thursday, at('2026-03-16T07:59:59Z'))).toBe('cyd');
    expect(onCallAt(thursday, at('2026-03-03T12:00:00Z'))).toBe('bob');
  });

  it('lets an override win for exactly its span, the later given of two', () => {
    const schedule = {
      ...WEEKLY,
      overrides: [
        override('o1', 'dee', '2026-03-17T00:00:00Z', '2026-03-19T00:00:00Z'),
        override('o2', 'eve', '2026-03-18T00:00:00Z', '2026-03-18T12:00:00Z'),
      ],
    };
    const shifts = shiftsBetween(schedule, at('2026-03-16T08:00:00Z'), at('2026-03-23T08:00:00Z'));
    expect(
      shifts.map(({ agentId, overrideId, from }) => [agentId, overrideId, new Date(from).toISOString()]),
    ).toEqual([
      ['ada', null, '2026-03-16T08:00:00.000Z'],
      ['dee', 'o1', '2026-03-17T00:00:00.000Z'],
      ['eve', 'o2', '2026-03-18T00:00:00.000Z'],
      ['dee', 'o1', '2026-03-18T12:00:00.000Z'],
      ['ada', null, '2026-03-19T00:00:00.000Z'],
    ]);
    expect(onCallOrder(schedule, at('2026-03-18T01:00:00Z'))).toEqual(['eve', 'dee', 'ada', 'bob', 'cyd']);
  });

  it('tells the whole shift and the next one, an override over weeks as one', () => {
    const schedule = {
      ...WEEKLY,
      overrides: [override('o', 'dee', '2026-03-17T00:00:00Z', '2026-04-08T00:00:00Z')],
    };
    expect(shiftAt(schedule, at('2026-03-31T00:00:00Z'))).toEqual({
      agentId: 'dee',
      from: at('2026-03-17T00:00:00Z'),
      until: at('2026-04-08T00:00:00Z'),
      overrideId: 'o',
    });
    expect(shiftAfter(schedule, at('2026-03-31T00:00:00Z'))).toMatchObject({
      agentId: 'ada',
      until: at('2026-04-13T07:00:00Z'),
    });
  });

  it('has nobody but overrides where the rotation is empty', () => {
    const empty = { ...WEEKLY, rotation: [] };
    expect(onCallAt(empty, at('2026-03-17T00:00:00Z'))).toBeNull();
    expect(shiftAt(empty, at('2026-03-17T00:00:00Z'))).toBeNull();
    expect(shiftAfter(empty, at('2026-03-17T00:00:00Z'))).toBeNull();
    expect(shiftsBetween(empty, 0, at('2026-03-17T00:00:00Z'))).toEqual([]);
    const covered = {
      ...empty,
      overrides: [override('o', 'dee', '2026-03-18T00:00:00Z', '2026-03-19T00:00:00Z')],
    };
    expect(shiftsBetween(covered, at('2026-03-17T00:00:00Z'), at('2026-03-20T00:00:00Z'))).toHaveLength(1);
    expect(shiftAfter(covered, at('2026-03-17T00:00:00Z'))?.agentId).toBe('dee');
    expect(shiftAfter(covered, at('2026-03-18T01:00:00Z'))).toBeNull();
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const instant = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2031, 0, 1) });
const two = (n: number): string => String(n).padStart(2, '0');
const schedules = (maxOverrides: number): fc.Arbitrary<OnCallSchedule> =>
  fc
    .record({
      zone: fc.constantFrom(...ZONES),
      rotation: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 }),
      starts: instant,
      weekday: fc.integer({ min: 1, max: 7 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      spans: fc.array(
        fc.record({
          from: instant,
          length: fc.integer({ min: 1, max: 60 * DAY }),
          agentId: fc.constantFrom('x', 'y'),
        }),
        { maxLength: maxOverrides },
      ),
    })
    .map(({ zone, rotation, starts, weekday, minute, spans }) => ({
      level: 3 as const,
      zone,
      rotation,
      startsOn: new Date(starts).toISOString().slice(0, 10),
      handover: { weekday, time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` },
      overrides: spans.map(({ from, length, agentId }, index) => ({
        id: `o${index}`,
        agentId,
        from,
        until: from + length,
      })),
    }));

describe('on call, whatever the schedule', () => {
  it('tiles every span with shifts, and each instant is its shift’s', () => {
    fc.assert(
      fc.property(schedules(5), instant, fc.integer({ min: 1, max: 100 * DAY }), (schedule, from, length) => {
        const near = {
          ...schedule,
          overrides: schedule.overrides.map((o, i) => shifted(o, from + i * 9 * DAY)),
        };
        const shifts = shiftsBetween(near, from, from + length);
        expect(shifts[0]?.from).toBe(from);
        expect(shifts.at(-1)?.until).toBe(from + length);
        shifts.forEach((shift, index) => {
          expect(shift.until).toBeGreaterThan(shift.from);
          const next = shifts[index + 1];
          if (next) expect(next.from).toBe(shift.until);
          for (const moment of [shift.from, Math.floor((shift.from + shift.until) / 2), shift.until - 1]) {
            expect(onCallAt(near, moment)).toBe(shift.agentId);
            expect(shiftAt(near, moment)?.agentId).toBe(shift.agentId);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('changes each week at the handover’s wall time and weekday, clock changes or not, and never else', () => {
    fc.assert(
      fc.property(schedules(0), instant, (schedule, from) => {
        const shifts = shiftsBetween(schedule, from, from + 70 * DAY).slice(1);
        expect(shifts.length).toBeGreaterThanOrEqual(9);
        shifts.forEach((shift, index) => {
          const handover = local(schedule.zone, shift.from);
          const wall = Temporal.PlainDateTime.from(
            `${handover.toPlainDate().toString()}T${schedule.handover.time}`,
          );
          // What the rule of equal and missing wall times makes of it, asked of the calendar itself.
          const expected = wall.toZonedDateTime(schedule.zone, { disambiguation: 'compatible' });
          // A day that a zone left out (Apia, 30 December 2011) begins with the day after.
          if (!(schedule.zone === 'Pacific/Apia' && handover.toPlainDate().toString() === '2011-12-31')) {
            expect(handover.dayOfWeek).toBe(schedule.handover.weekday);
            expect(shift.from).toBe(expected.epochMilliseconds);
          }
          const next = shifts[index + 1];
          if (next) {
            const { rotation } = schedule;
            const follows = rotation.some(
              (agent, i) => agent === shift.agentId && rotation[(i + 1) % rotation.length] === next.agentId,
            );
            expect(follows).toBe(true);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the override’s agent for exactly the override’s span, and the rotation’s outside', () => {
    fc.assert(
      fc.property(schedules(1), fc.integer({ min: -100 * DAY, max: 100 * DAY }), (schedule, offset) => {
        const [only] = schedule.overrides;
        fc.pre(only !== undefined);
        const rotationAlone = { ...schedule, overrides: [] };
        for (const moment of [only.from, only.until - 1, only.from - 1, only.until, only.from + offset]) {
          const inside = only.from <= moment && moment < only.until;
          expect(onCallAt(schedule, moment)).toBe(inside ? only.agentId : onCallAt(rotationAlone, moment));
        }
        expect(shiftAt(schedule, only.from)).toMatchObject({
          from: only.from,
          until: only.until,
          overrideId: only.id,
        });
      }),
    );
  });
});

function shifted(one: OnCallSchedule['overrides'][0], from: number): OnCallSchedule['overrides'][0] {
  return { ...one, from, until: from + (one.until - one.from) };
}

describe('a faulty on-call schedule', () => {
  const faultsOf = (work: () => void): string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof InvalidOnCall) return error.faults.map(({ path }) => path);
      throw error;
    }
    return [];
  };

  it.each([
    ['zone', { zone: 'Moon/Base' }],
    ['zone', { zone: '+02:00' }],
    ['startsOn', { startsOn: '2026-02-30' }],
    ['startsOn', { startsOn: '1066-10-14' }],
    ['handover.weekday', { handover: { weekday: 0, time: '09:00' } }],
    ['handover.weekday', { handover: { weekday: 1.5, time: '09:00' } }],
    ['handover.time', { handover: { weekday: 1, time: '24:00' } }],
    ['handover.time', { handover: { weekday: 1, time: '9:00' } }],
    ['rotation', { rotation: Array.from({ length: 53 }, (_, index) => `a${index}`) }],
  ])('names %s', (path, change) => {
    expect(faultsOf(() => checkOnCallPlan({ ...WEEKLY, ...change }))).toEqual([path]);
  });

  it('names all its faults at once, and a sound plan has none', () => {
    const wrong = { ...WEEKLY, zone: '', startsOn: '', handover: { weekday: 8, time: '' } };
    expect(faultsOf(() => checkOnCallPlan(wrong))).toHaveLength(4);
    expect(faultsOf(() => checkOnCallPlan(WEEKLY))).toEqual([]);
  });

  it('refuses an override that ends before it begins, is over, lasts for years, or is one too many', () => {
    const now = at('2026-03-20T00:00:00Z');
    const check = (from: number, until: number, overrides: OnCallSchedule['overrides'] = []) =>
      faultsOf(() => checkOverride({ overrides }, { from, until }, now));
    expect(check(now, now + 1)).toEqual([]);
    expect(check(now - DAY, now + DAY)).toEqual([]);
    expect(check(now + 1, now + 1)).toEqual(['until']);
    expect(check(now - 2, now - 1)).toEqual(['until']);
    expect(check(now, now + 367 * DAY)).toEqual(['until']);
    const full = Array.from({ length: MAX_OVERRIDES }, (_, i) => ({
      id: `${i}`,
      agentId: 'a',
      from: 0,
      until: 1,
    }));
    expect(check(now, now + 1, full)).toEqual(['overrides']);
  });
});
