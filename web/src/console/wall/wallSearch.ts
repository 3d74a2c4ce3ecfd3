import { STATUSES } from '../../api/words';

/** The statuses of tickets in hand, as the list's address has them. */
export const IN_HAND = STATUSES.filter((status) => status !== 'resolved' && status !== 'closed').join(',');

/** Minutes to an instant, as the list's address has them; at least one. */
export function minutesUntil(at: string, now: number): string {
  return String(Math.max(1, Math.ceil((Date.parse(at) - now) / 60_000)));
}
