import type { components } from '../../api/schema';
import type { CheckIn } from '../../api/words';

type CheckInShape = components['schemas']['CheckInShape'];
type Every = CheckInShape['every'];

/** How often is meant: never, each so many days, or a weekday or day of the month at a time. */
export type Rhythm = 'never' | 'days' | 'weekly' | 'monthly';

/** A check-in as its form has it; what another rhythm would use is kept. */
export interface CheckInForm {
  rhythm: Rhythm;
  /** null while its field is empty. */
  days: number | null;
  /** 1 = Monday. */
  weekday: number;
  dayOfMonth: number | null;
  /** `HH:MM`; empty while its field is. */
  time: string;
  /** An ISO instant before which there is none; empty = from now on. */
  notBefore: string;
}

/** What a form begins with. */
export const USUAL: CheckInForm = {
  rhythm: 'never',
  days: 14,
  weekday: 1,
  dayOfMonth: 1,
  time: '10:00',
  notBefore: '',
};
const DAYS = /^P(\d+)D$/;
const WEEKS = /^P(\d+)W$/;

/**
 * The form of a check-in; null for a duration that is not of whole days, which stays as it is.
 * @param now epoch ms
 */
export function formOf(checkIn: CheckIn | null, now: number): CheckInForm | null {
  if (!checkIn) return USUAL;
  const { every, nextAt } = checkIn;
  // What has begun is no limit any more.
  const known = { ...USUAL, notBefore: Date.parse(nextAt) > now ? nextAt : '' };
  if (typeof every !== 'string')
    return 'weekday' in every
      ? { ...known, rhythm: 'weekly', weekday: every.weekday, time: every.time }
      : { ...known, rhythm: 'monthly', dayOfMonth: every.dayOfMonth, time: every.time };
  const days = DAYS.exec(every)?.[1];
  const weeks = WEEKS.exec(every)?.[1];
  if (days === undefined && weeks === undefined) return null;
  return { ...known, rhythm: 'days', days: days === undefined ? 7 * Number(weeks) : Number(days) };
}

/** Whether every field of its rhythm is filled in. */
export function isComplete({ rhythm, days, dayOfMonth, time }: CheckInForm): boolean {
  if (rhythm === 'days') return days !== null;
  if (rhythm === 'weekly') return time !== '';
  return rhythm === 'never' || (dayOfMonth !== null && time !== '');
}

/** What the API is told; null = never. @param zone which the check-in had; without one it is the customer's */
export function checkInOf(form: CheckInForm, zone: string | undefined): CheckInShape | null {
  if (form.rhythm === 'never') return null;
  return {
    every: everyOf(form),
    ...(zone === undefined ? {} : { zone }),
    ...(form.notBefore === '' ? {} : { nextAt: form.notBefore }),
  };
}

function everyOf({ rhythm, days, weekday, dayOfMonth, time }: CheckInForm): Every {
  if (rhythm === 'weekly') return { weekday, time };
  if (rhythm === 'monthly' && dayOfMonth !== null) return { dayOfMonth, time };
  return `P${String(days)}D`;
}
