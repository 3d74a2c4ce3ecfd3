import type { components } from '../../api/schema';
import type { CheckIn } from '../../api/words';

type CheckInShape = components['schemas']['CheckInShape'];
type Every = CheckInShape['every'];

/** How often is meant: never, each so many days, or a weekday or day of the month at a time. */
export type Rhythm = 'never' | 'days' | 'weekly' | 'monthly';

/** A check-in as its form has it; what another rhythm would use is kept. */
export interface CheckInForm {
  rhythm: Rhythm;
  days: number;
  /** 1 = Monday. */
  weekday: number;
  dayOfMonth: number;
  /** `HH:MM`. */
  time: string;
}

/** What a form begins with. */
export const USUAL: CheckInForm = { rhythm: 'never', days: 14, weekday: 1, dayOfMonth: 1, time: '10:00' };
const DAYS = /^P(\d+)D$/;
const WEEKS = /^P(\d+)W$/;

/** The form of a check-in; null for a duration that is not of whole days, which stays as it is. */
export function formOf(checkIn: CheckIn | null): CheckInForm | null {
  if (!checkIn) return USUAL;
  const { every } = checkIn;
  if (typeof every !== 'string')
    return 'weekday' in every
      ? { ...USUAL, rhythm: 'weekly', weekday: every.weekday, time: every.time }
      : { ...USUAL, rhythm: 'monthly', dayOfMonth: every.dayOfMonth, time: every.time };
  const days = DAYS.exec(every)?.[1];
  const weeks = WEEKS.exec(every)?.[1];
  if (days === undefined && weeks === undefined) return null;
  return { ...USUAL, rhythm: 'days', days: days === undefined ? 7 * Number(weeks) : Number(days) };
}

/** What the API is told; null = never. @param zone which the check-in had; without one it is the customer's */
export function checkInOf(form: CheckInForm, zone: string | undefined): CheckInShape | null {
  return form.rhythm === 'never' ? null : { every: everyOf(form), ...(zone === undefined ? {} : { zone }) };
}

function everyOf({ rhythm, days, weekday, dayOfMonth, time }: CheckInForm): Every {
  if (rhythm === 'weekly') return { weekday, time };
  return rhythm === 'monthly' ? { dayOfMonth, time } : `P${days}D`;
}
