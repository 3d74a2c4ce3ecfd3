import { z } from 'zod';
import { checkCalendar } from '../calendar/checkCalendar';
import { InvalidDuration, parseDuration } from '../calendar/duration';
import { isZone } from '../calendar/zone';
import { NO_ZONE, type Wrong } from '../fault';
import { CHANNELS, type Milliseconds } from '../vocabulary';

/** Bounds that keep the document small and every plan quick to compute; far beyond what a desk needs. */
const MAX_HOLIDAYS = 400;
const MAX_INTERVALS_A_DAY = 24;
const MAX_STEPS = 10;
const MAX_NAME = 64;
const MAX_BUSINESS_DAYS = 260;
const NOT_ASCENDING: Wrong = { code: 'ascending', message: 'must ascend' };
const SECOND: Milliseconds = 1_000;
const YEAR: Milliseconds = 366 * 86_400_000;

/** What is wrong, as an issue carries it to where faults are made of issues. */
const wrong = ({ message, ...rest }: Wrong): { error: string; params: Omit<Wrong, 'message'> } => ({
  error: message,
  params: rest,
});

/** The length of a duration text; null where it is none, since cross checks see documents with other faults too. */
function lengthOf(text: string): Milliseconds | null {
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof InvalidDuration) return null;
    throw error;
  }
}

/** Whether `a` is known to be longer than `b`; a text that is no duration has its own fault. */
function longer(a: string, b: string): boolean {
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  return lengthA !== null && lengthB !== null && lengthA > lengthB;
}

const ascending = <T>(list: T[], isAfter: (next: T, previous: T) => boolean): boolean =>
  list.every((item, index) => index === 0 || isAfter(item, list[index - 1] as T));

const duration = z
  .string()
  .max(MAX_NAME)
  .superRefine((text, context) => {
    const length = lengthOf(text);
    if (length === null) {
      const message = 'must be an ISO 8601 duration such as PT4H or P3D';
      context.addIssue({ code: 'custom', message, params: { code: 'format', expected: 'duration' } });
    } else if (length < SECOND || length > YEAR) {
      const message = 'must be between one second and 366 days';
      context.addIssue({ code: 'custom', message, params: { code: 'range' } });
    }
  });

const commitment = z
  .strictObject({ goal: duration, deadline: duration })
  .refine(({ goal, deadline }) => !longer(goal, deadline), {
    path: ['goal'],
    ...wrong({ code: 'order', expected: 'deadline', message: 'must not be longer than the deadline' }),
  });

const intervals = z.array(z.tuple([z.string().max(5), z.string().max(5)])).max(MAX_INTERVALS_A_DAY);
const weekly = z.strictObject({
  '1': intervals.optional(),
  '2': intervals.optional(),
  '3': intervals.optional(),
  '4': intervals.optional(),
  '5': intervals.optional(),
  '6': intervals.optional(),
  '7': intervals.optional(),
});

const hours = z
  .strictObject({
    zone: z
      .string()
      .max(MAX_NAME)
      .refine(
        (name) => name === 'customer' || name === 'desk' || isZone(name),
        wrong({ ...NO_ZONE, message: 'must be "customer", "desk" or an IANA time zone' }),
      ),
    weekly: weekly.nullable(),
    holidays: z.array(z.string().max(10)).max(MAX_HOLIDAYS),
  })
  .superRefine((value, context) => {
    for (const { path, message, ...params } of checkCalendar(value)) {
      context.addIssue({
        code: 'custom',
        path: path.split(/[.[\]]+/).filter((part) => part !== ''),
        message,
        params,
      });
    }
  });

const tier = z.strictObject({
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .refine(
      (channels) => new Set(channels).size === channels.length,
      wrong({ code: 'uniqueItems', message: 'must not name a channel twice' }),
    )
    // POST /tickets without a channel is `email`: a tier without it could not open a ticket over the API.
    .refine(
      (channels) => channels.includes('email'),
      wrong({ code: 'contains', expected: 'email', message: 'must have "email": it belongs to every tier' }),
    ),
  firstLevel: z.literal([1, 2, 3, 4]),
  staffed: hours,
  calendar: hours,
  response: z.strictObject({
    critical: commitment.nullable(),
    high: commitment.nullable(),
    medium: commitment.nullable(),
    low: commitment.nullable(),
  }),
  opensPerHour: z.int().min(1).max(10_000).optional(),
});

const businessDays = z.number().positive().max(MAX_BUSINESS_DAYS);
const above0Below1 = z.number().gt(0).lt(1);

/** The shape and the rules of a policy document, whole and strict (docs/semantics.md, Policies). */
export const policySchema = z.strictObject({
  version: z.int().min(1).max(1_000_000_000),
  deskZone: z.string().max(MAX_NAME).refine(isZone, wrong(NO_ZONE)),
  tiers: z.strictObject({ free: tier, premium: tier, vip: tier }),
  resolution: z.strictObject({
    moderate: commitment,
    high: z
      .strictObject({ goalDays: businessDays, deadlineDays: businessDays })
      .refine(({ goalDays, deadlineDays }) => goalDays <= deadlineDays, {
        path: ['goalDays'],
        ...wrong({ code: 'order', expected: 'deadlineDays', message: 'must not be more than deadlineDays' }),
      }),
  }),
  thresholds: z
    .array(above0Below1)
    .max(MAX_STEPS)
    .refine((list) => ascending(list, (next, previous) => next > previous), wrong(NOT_ASCENDING)),
  escalation: z.strictObject({
    every: z.strictObject({ fraction: z.number().gt(0).max(10), min: duration }),
    ackWithin: z.strictObject({ critical: duration, high: duration, medium: duration, low: duration }),
  }),
  lifecycle: z
    .strictObject({
      closeResolvedAfter: duration,
      remindAwaitingAfter: z
        .array(duration)
        .max(MAX_STEPS)
        .refine((list) => ascending(list, longer), wrong(NOT_ASCENDING)),
      closeAwaitingAfter: duration,
      reopenWithin: duration,
    })
    .refine(
      ({ remindAwaitingAfter: list, closeAwaitingAfter: close }) => list.every((at) => !longer(at, close)),
      {
        path: ['remindAwaitingAfter'],
        ...wrong({
          code: 'order',
          expected: 'closeAwaitingAfter',
          message: 'must not be later than closeAwaitingAfter',
        }),
      },
    ),
  survey: z
    .strictObject({
      reminderAfter: duration,
      expiresAfter: duration,
      editableFor: duration,
      followUpAtOrBelow: z.int().min(0).max(5),
    })
    .refine(({ reminderAfter, expiresAfter }) => !longer(reminderAfter, expiresAfter), {
      path: ['reminderAfter'],
      ...wrong({ code: 'order', expected: 'expiresAfter', message: 'must not be longer than expiresAfter' }),
    }),
  routing: z.strictObject({ giveBackAfter: duration }),
  retention: z.strictObject({
    historyDays: z.int().min(1).max(3_650),
    wordsMonths: z.int().min(1).max(600).optional(),
  }),
});
