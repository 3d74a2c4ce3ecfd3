import type { components } from '../../api/schema';
import type { Agent } from '../../api/words';
import { readersZone } from '../../time/formatting';

/** When somebody answers pages while not on call; null = in the hours of the ticket's tier. */
export type WorkingHours = NonNullable<components['schemas']['NewAgentBody']['workingHours']>;

/** How the hours are meant: a tier's, all of them, or a week's. */
export type HoursKind = 'tier' | 'always' | 'week';

const WORKDAYS = ['1', '2', '3', '4', '5'];

/** Those of an entry; what is no calendar is none. */
export function hoursOf(agent: Agent | null): WorkingHours | null {
  return (agent?.workingHours as WorkingHours | null | undefined) ?? null;
}

export function kindOf(hours: WorkingHours | null): HoursKind {
  if (hours === null) return 'tier';
  return hours.weekly ? 'week' : 'always';
}

/** The hours as another kind: a zone and holidays that were there stay. */
export function hoursAs(kind: HoursKind, hours: WorkingHours | null): WorkingHours | null {
  if (kind === 'tier') return null;
  const { zone = readersZone(), holidays = [], weekly } = hours ?? {};
  return { zone, holidays, weekly: kind === 'always' ? null : (weekly ?? usualWeek()) };
}

function usualWeek(): Record<string, unknown> {
  return Object.fromEntries(WORKDAYS.map((day) => [day, [['09:00', '17:00']]]));
}
