import type { Policy, WeeklyHours } from './policy';

const WEEKDAYS = ['1', '2', '3', '4', '5'] as const;
const ALL_DAYS = [...WEEKDAYS, '6', '7'] as const;

const hours = (days: readonly (keyof WeeklyHours)[], from: string, to: string): WeeklyHours =>
  Object.fromEntries(days.map((day) => [day, [[from, to]]]));

/** The policy that the product ships with: version 1, the tables of docs/semantics.md. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  deskZone: 'UTC',
  tiers: {
    free: {
      channels: ['email'],
      firstLevel: 1,
      staffed: { zone: 'desk', weekly: hours(WEEKDAYS, '09:00', '17:00'), holidays: [] },
      calendar: { zone: 'desk', weekly: hours(WEEKDAYS, '00:00', '24:00'), holidays: [] },
      opensPerHour: 20,
      response: {
        critical: null,
        high: null,
        medium: { goal: 'PT24H', deadline: 'PT48H' },
        low: { goal: 'PT48H', deadline: 'PT72H' },
      },
    },
    premium: {
      channels: ['email', 'chat', 'phone'],
      firstLevel: 1,
      staffed: { zone: 'customer', weekly: hours(ALL_DAYS, '07:00', '22:00'), holidays: [] },
      calendar: { zone: 'customer', weekly: hours(ALL_DAYS, '07:00', '22:00'), holidays: [] },
      opensPerHour: 60,
      response: {
        critical: { goal: 'PT2H', deadline: 'PT2H' },
        high: { goal: 'PT4H', deadline: 'PT4H' },
        medium: { goal: 'PT8H', deadline: 'PT12H' },
        low: { goal: 'PT12H', deadline: 'PT24H' },
      },
    },
    vip: {
      channels: ['email', 'chat', 'phone'],
      firstLevel: 2,
      staffed: { zone: 'customer', weekly: null, holidays: [] },
      calendar: { zone: 'customer', weekly: null, holidays: [] },
      opensPerHour: 120,
      response: {
        critical: { goal: 'PT1H', deadline: 'PT1H' },
        high: { goal: 'PT2H', deadline: 'PT2H' },
        medium: { goal: 'PT4H', deadline: 'PT4H' },
        low: { goal: 'PT8H', deadline: 'PT8H' },
      },
    },
  },
  resolution: {
    moderate: { goal: 'PT24H', deadline: 'PT48H' },
    high: { goalDays: 3, deadlineDays: 5 },
  },
  thresholds: [0.5, 0.75, 0.9],
  escalation: {
    every: { fraction: 0.25, min: 'PT15M' },
    ackWithin: { critical: 'PT10M', high: 'PT30M', medium: 'PT2H', low: 'PT4H' },
  },
  lifecycle: {
    closeResolvedAfter: 'PT72H',
    remindAwaitingAfter: ['P3D', 'P7D'],
    closeAwaitingAfter: 'P14D',
    reopenWithin: 'P7D',
  },
  survey: { reminderAfter: 'PT48H', expiresAfter: 'P7D', editableFor: 'PT24H', followUpAtOrBelow: 2 },
  routing: { giveBackAfter: 'PT15M' },
  retention: { historyDays: 30 },
};
