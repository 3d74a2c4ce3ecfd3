import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../vocabulary';

/** The end of the local day in which an instant lies: the start of the next one. @param zone an IANA name */
export function endOfDay(zone: string, at: Instant): Instant {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay()
    .epochMilliseconds;
}
