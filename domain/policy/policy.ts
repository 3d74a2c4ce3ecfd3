import type { Channel, Level, Priority, Tier } from '../vocabulary';

/** Weekly open intervals by ISO weekday (1 = Monday), wall times `HH:MM`, `24:00` = next midnight. */
export type WeeklyHours = Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', [string, string][]>>;

/** Hours as a policy states them: `zone` is an IANA name, or `customer` / `desk` for the zone of the customer or of the desk. */
export interface PolicyHours {
  zone: string;
  /** null = around the clock. */
  weekly: WeeklyHours | null;
  /** Local dates (YYYY-MM-DD) on which nothing is open. */
  holidays: string[];
}

/** A promise in ISO 8601 durations: what we aim at, and what we promise. */
export interface Commitment {
  goal: string;
  deadline: string;
}

export interface TierPolicy {
  channels: Channel[];
  firstLevel: Level;
  staffed: PolicyHours;
  calendar: PolicyHours;
  /** null = the tier has no commitment for that priority. */
  response: Record<Priority, Commitment | null>;
  /** Tickets that a customer may open within an hour; absent = any number. */
  opensPerHour?: number;
}

/**
 * The whole policy document (docs/semantics.md, Policies). Never changed in place: an edit is a new version.
 * Durations are ISO 8601, as short as a second.
 */
export interface Policy {
  version: number;
  deskZone: string;
  tiers: Record<Tier, TierPolicy>;
  resolution: { moderate: Commitment; high: { goalDays: number; deadlineDays: number } };
  /** Fractions of a clock's open time at which it warns, ascending, each in (0, 1). */
  thresholds: number[];
  escalation: {
    every: { fraction: number; min: string };
    ackWithin: Record<Priority, string>;
  };
  lifecycle: {
    closeResolvedAfter: string;
    remindAwaitingAfter: string[];
    closeAwaitingAfter: string;
    reopenWithin: string;
  };
  survey: { reminderAfter: string; expiresAfter: string; editableFor: string; followUpAtOrBelow: number };
  routing: { giveBackAfter: string };
  /** `wordsMonths`: closed tickets' words are erased after so long; absent = never. */
  retention: { historyDays: number; wordsMonths?: number };
}
