import { openTimeBetween } from '../calendar/elapsed';
import { calendarOf } from '../clocks/calendarOf';
import { isStopped, type Clock } from '../clocks/clock';
import { askedNow } from '../paging/page';
import type { TicketState } from '../ticket/state';
import type { Instant, Milliseconds } from '../vocabulary';

/** Why a ticket stands where it does in an agent's queue, the most urgent first (docs/semantics.md, Agent queue). */
export const URGENCIES = [
  'page',
  'breached',
  'due-soon',
  'waiting-on-me',
  'in-hand',
  'awaiting-customer',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A ticket's place in a queue: by the reason, within it by the instant. */
export interface Place {
  why: Urgency;
  urgentAt: Instant;
}

/** What of a ticket says where it stands: its running clocks, and the calendar to tell how much of them is used. */
export type Placeable = Pick<TicketState, 'page' | 'status' | 'statusSince' | 'clocks' | 'complexity'> & {
  terms: Pick<TicketState['terms'], 'calendar'>;
};

/** A deadline that is nearer than this is due soon, however much of its time is left. */
const SOON: Milliseconds = 3_600_000;
/** So much of a clock's time is used, and it is due soon. */
const NEAR_THRESHOLD = 0.75;

/**
 * Where a ticket stands in the queue of an agent who has it or is paged for it.
 * @param now epoch ms
 */
export function placeOf(state: Placeable, agentId: string, now: Instant): Place {
  const { page, status, statusSince } = state;
  if (page && askedNow(page).includes(agentId)) return { why: 'page', urgentAt: page.dueAt ?? page.since };
  const running = state.clocks.filter((clock) => !isStopped(clock) && clock.runningSince !== null);
  const missed = running.flatMap(({ breachedAt }) => (breachedAt === null ? [] : [breachedAt]));
  if (missed.length > 0) return { why: 'breached', urgentAt: Math.min(...missed) };
  const near = running.filter((clock) => isNear(state, clock, now));
  if (near.length > 0) return { why: 'due-soon', urgentAt: soonest(near) };
  const answers = running.filter(({ kind }) => kind !== 'resolution');
  if (answers.length > 0) return { why: 'waiting-on-me', urgentAt: soonest(answers) };
  if (status === 'awaiting-response') return { why: 'awaiting-customer', urgentAt: statusSince };
  return { why: 'in-hand', urgentAt: running.length > 0 ? soonest(running) : statusSince };
}

/**
 * Whether the deadline is near, by the hour or by what is used. What is used is seldom counted: in a queue of hundreds
 * most is said by the wall's time and by the warnings that are still to come, whatever thresholds a policy has.
 */
function isNear(state: Placeable, { kind, target, deadlineAt, warnings }: Clock, now: Instant): boolean {
  const lastPart = target - Math.round(NEAR_THRESHOLD * target);
  if (deadlineAt - now <= Math.max(SOON, lastPart)) return true;
  if (warnings.some(({ threshold, at }) => threshold <= NEAR_THRESHOLD && at !== null && at > now))
    return false;
  return openTimeBetween(calendarOf(state, kind), now, deadlineAt) <= lastPart;
}

function soonest(clocks: readonly Clock[]): Instant {
  return Math.min(...clocks.map(({ deadlineAt }) => deadlineAt));
}

/** Greater than any instant of this world, so that the reason counts before the instant. */
const BEYOND_TIME = 1e14;

/** One number to sort by: places of one reason by their instant, reasons in their order. */
export function rankOf({ why, urgentAt }: Place): number {
  return URGENCIES.indexOf(why) * BEYOND_TIME + urgentAt;
}
