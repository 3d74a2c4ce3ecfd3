import type { Calendar } from '../calendar/calendar';
import { businessDayMs } from '../calendar/businessDay';
import { parseDuration } from '../calendar/duration';
import { PRIORITIES, type Level, type Milliseconds, type Priority, type Tier } from '../vocabulary';
import type { Commitment, Policy, PolicyHours } from './policy';

/** A commitment in milliseconds of open time. */
export interface Target {
  goal: Milliseconds;
  deadline: Milliseconds;
}

/**
 * What a policy version means for one ticket: its tier's part with zones resolved and durations in milliseconds.
 * A ticket's state carries its terms, so that nothing outside the state is needed to decide.
 */
export interface Terms {
  policyVersion: number;
  firstLevel: Level;
  calendar: Calendar;
  /** When the tier's staff is there; not in terms from before there was paging. */
  staffed?: Calendar;
  response: Record<Priority, Target | null>;
  resolution: { moderate: Target; high: Target };
  thresholds: number[];
  escalateEvery: { fraction: number; min: Milliseconds };
  ackWithin: Record<Priority, Milliseconds>;
  closeResolvedAfter: Milliseconds;
  remindAwaitingAfter: Milliseconds[];
  closeAwaitingAfter: Milliseconds;
  reopenWithin: Milliseconds;
  survey: {
    reminderAfter: Milliseconds;
    expiresAfter: Milliseconds;
    editableFor: Milliseconds;
    followUpAtOrBelow: number;
  };
}

/** A policy's hours as a calendar: `customer` and `desk` become IANA zones. */
export function resolveHours(hours: PolicyHours, deskZone: string, customerZone: string): Calendar {
  const zone = hours.zone === 'customer' ? customerZone : hours.zone === 'desk' ? deskZone : hours.zone;
  return { zone, weekly: hours.weekly, holidays: hours.holidays };
}

/**
 * The terms of a policy for a tier and a customer's zone (docs/semantics.md, Policies).
 * @param zone IANA zone of the customer, already checked.
 */
export function termsFor(policy: Policy, tier: Tier, zone: string): Terms {
  const tierPolicy = policy.tiers[tier];
  const calendar = resolveHours(tierPolicy.calendar, policy.deskZone, zone);
  const day = businessDayMs(calendar);
  const { high } = policy.resolution;
  return {
    policyVersion: policy.version,
    firstLevel: tierPolicy.firstLevel,
    calendar,
    staffed: resolveHours(tierPolicy.staffed, policy.deskZone, zone),
    response: Object.fromEntries(
      PRIORITIES.map((priority) => [priority, targetOf(tierPolicy.response[priority])]),
    ) as Terms['response'],
    resolution: {
      moderate: requireTarget(policy.resolution.moderate),
      high: { goal: high.goalDays * day, deadline: high.deadlineDays * day },
    },
    thresholds: policy.thresholds,
    escalateEvery: {
      fraction: policy.escalation.every.fraction,
      min: parseDuration(policy.escalation.every.min),
    },
    ackWithin: Object.fromEntries(
      PRIORITIES.map((priority) => [priority, parseDuration(policy.escalation.ackWithin[priority])]),
    ) as Terms['ackWithin'],
    closeResolvedAfter: parseDuration(policy.lifecycle.closeResolvedAfter),
    remindAwaitingAfter: policy.lifecycle.remindAwaitingAfter.map(parseDuration),
    closeAwaitingAfter: parseDuration(policy.lifecycle.closeAwaitingAfter),
    reopenWithin: parseDuration(policy.lifecycle.reopenWithin),
    survey: {
      reminderAfter: parseDuration(policy.survey.reminderAfter),
      expiresAfter: parseDuration(policy.survey.expiresAfter),
      editableFor: parseDuration(policy.survey.editableFor),
      followUpAtOrBelow: policy.survey.followUpAtOrBelow,
    },
  };
}

function requireTarget(commitment: Commitment): Target {
  return { goal: parseDuration(commitment.goal), deadline: parseDuration(commitment.deadline) };
}

function targetOf(commitment: Commitment | null): Target | null {
  return commitment ? requireTarget(commitment) : null;
}
