import { checkInOf, checkInState, InvalidCheckIn } from '../../../domain/outreach/checkIn';
import { nextCheckIn } from '../../../domain/outreach/nextCheckIn';

const NOW = Date.parse('2026-11-23T12:00:00.250Z');
const instant = (text: unknown): number | null => {
  const at = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : at;
};
const made = (given: unknown) => checkInOf(given, instant, 'Europe/Berlin', NOW);
const faultsOf = (given: unknown): string[] => {
  try {
    made(given);
  } catch (error) {
    if (error instanceof InvalidCheckIn) return error.faults.map(({ path }) => path);
    throw error;
  }
  return [];
};

describe('a check-in', () => {
  it('by duration counts from now, or from the instant given, in whole seconds', () => {
    expect(made({ every: 'P14D' })).toEqual({
      every: 'P14D',
      zone: 'Europe/Berlin',
      nextAt: Date.parse('2026-12-07T12:00:01.000Z'),
    });
    const nextAt = '2026-11-25T10:00:00.000Z';
    expect(made({ every: 'P2W', zone: 'UTC', nextAt })).toEqual({
      every: 'P2W',
      zone: 'UTC',
      nextAt: Date.parse(nextAt),
    });
  });

  it('by wall time begins with the next one', () => {
    const weekly = { weekday: 1, time: '10:00' };
    expect(made({ every: weekly })).toEqual({
      every: weekly,
      zone: 'Europe/Berlin',
      nextAt: Date.parse('2026-11-23T12:00:01.000Z'),
    });
    expect(made({ every: { time: '09:30', dayOfMonth: 28 }, nextAt: null }).every).toEqual({
      dayOfMonth: 28,
      time: '09:30',
    });
  });

  it.each([
    ['', null],
    ['', 'P14D'],
    ['', []],
    ['every', {}],
    ['every', { every: 'PT23H' }],
    ['every', { every: 'P367D' }],
    ['every', { every: 'P1DT0.5S' }],
    ['every', { every: 'weekly' }],
    ['every', { every: 14 }],
    ['every', { every: { weekday: 1 } }],
    ['every', { every: { weekday: 1, dayOfMonth: 1, time: '10:00' } }],
    ['every.weekday', { every: { weekday: 8, time: '10:00' } }],
    ['every.dayOfMonth', { every: { dayOfMonth: 29, time: '10:00' } }],
    ['every.dayOfMonth', { every: { dayOfMonth: '1', time: '10:00' } }],
    ['every.time', { every: { weekday: 1, time: '24:00' } }],
    ['every.time', { every: { weekday: 1, time: { $gt: '' } } }],
    ['zone', { every: 'P7D', zone: 'Moon/Base' }],
    ['zone', { every: 'P7D', zone: null }],
    ['nextAt', { every: 'P7D', nextAt: 'soon' }],
    ['note', { every: 'P7D', note: 'words' }],
  ])('names %s where it is wrong', (path, given) => {
    expect(faultsOf(given)).toEqual([path]);
  });

  it('takes place for a vip with somebody to get in touch, and pauses otherwise', () => {
    const facts = {
      tier: 'vip' as const,
      checkIn: made({ every: 'P7D' }),
      accountManagerId: 'm',
      deputyManagerId: null,
    };
    expect(checkInState(facts)).toBe('planned');
    expect(checkInState({ ...facts, accountManagerId: null, deputyManagerId: 'd' })).toBe('planned');
    expect(checkInState({ ...facts, accountManagerId: null })).toBe('paused');
    expect(checkInState({ ...facts, tier: 'premium' })).toBe('paused');
    expect(checkInState({ ...facts, checkIn: null })).toBe('none');
  });
});

describe('the next check-in', () => {
  const next = (given: unknown, now: string): string | null => {
    const at = nextCheckIn(made(given), Date.parse(now));
    return at === null ? null : new Date(at).toISOString();
  };

  it('by duration is a whole number of them after the first', () => {
    const every = { every: 'P14D', nextAt: '2026-11-25T10:00:00Z' };
    expect(next(every, '2026-11-24T00:00:00Z')).toBe('2026-11-25T10:00:00.000Z');
    expect(next(every, '2026-11-25T10:00:00Z')).toBe('2026-12-09T10:00:00.000Z');
    expect(next(every, '2027-01-01T00:00:00Z')).toBe('2027-01-06T10:00:00.000Z');
  });

  it('by wall time is on its day, in its zone, and not before the first may be', () => {
    const weekly = { every: { weekday: 2, time: '10:00' } };
    expect(next(weekly, '2026-11-23T12:00:01Z')).toBe('2026-11-24T09:00:00.000Z');
    expect(next(weekly, '2026-11-24T09:00:00Z')).toBe('2026-12-01T09:00:00.000Z');
    expect(next({ ...weekly, nextAt: '2027-07-01T00:00:00Z' }, '2026-11-24T00:00:00Z')).toBe(
      '2027-07-06T08:00:00.000Z',
    );
    const monthly = { every: { dayOfMonth: 1, time: '00:30' }, zone: 'Australia/Sydney' };
    expect(next(monthly, '2026-11-24T00:00:00Z')).toBe('2026-11-30T13:30:00.000Z');
  });

  it('is left out on a day whose clocks do not show its time', () => {
    // On the last Sunday of March 2027 clocks of Berlin go from 02:00 to 03:00.
    const sundays = { every: { weekday: 7, time: '02:30' } };
    expect(next(sundays, '2027-03-22T00:00:00Z')).toBe('2027-04-04T00:30:00.000Z');
  });
});
