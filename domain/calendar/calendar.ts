import type { WeeklyHours } from '../policy/policy';

/**
 * The hours in which a clock runs (docs/semantics.md, Words): weekly open intervals of wall time in an IANA zone,
 * less holidays (local dates, closed all day). `weekly: null` = around the clock, where no holiday closes.
 */
export interface Calendar {
  zone: string;
  weekly: WeeklyHours | null;
  holidays: string[];
}
