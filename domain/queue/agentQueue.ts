import type { Calendar } from '../calendar/calendar';
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

/** What of a ticket says where it stands. */
export type Placeable = Pick<TicketState, 'page' | 'status' | 'statusSince' | 'clocks' | 'complexity'>;

/** A deadline that is nearer than this is due soon, however much of its time is left. */
const SOON: Milliseconds = 3_600_000;
/** So much of a clock's time is used, and it is due soon. */
const NEAR_THRESHOLD = 0.75;

/**
 * Where a ticket stands in the queue of an agent who has it or is paged for it.
 * @param now epoch ms
 * @param calendar the ticket's, where `hangsOnCalendar` asks for it
 */
export function placeOf(state: Placeable, agentId: string, now: Instant, calendar?: Calendar): Place {
  const { status, statusSince } = state;
  const pressing = pressingPlace(state, agentId);
  if (pressing) return pressing;
  const running = state.clocks.filter(isRunning);
  const near = running.filter((clock) => isNear(state, clock, now, calendar));
  if (near.length > 0) return { why: 'due-soon', urgentAt: soonest(near) };
  const answers = running.filter(({ kind }) => kind !== 'resolution');
  if (answers.length > 0) return { why: 'waiting-on-me', urgentAt: soonest(answers) };
  if (status === 'awaiting-response') return { why: 'awaiting-customer', urgentAt: statusSince };
  return { why: 'in-hand', urgentAt: running.length > 0 ? soonest(running) : statusSince };
}

/** Whether its place hangs on how much of a clock's open time is used, which the ticket's calendar alone can tell. */
export function hangsOnCalendar(state: Placeable, agentId: string, now: Instant): boolean {
  return (
    pressingPlace(state, agentId) === null &&
    state.clocks.some((clock) => isRunning(clock) && nearByWall(clock, now) === null)
  );
}

/** What comes before every deadline: a page, then what is missed. */
function pressingPlace({ page, clocks }: Placeable, agentId: string): Place | null {
  if (page && askedNow(page).includes(agentId)) return { why: 'page', urgentAt: page.dueAt ?? page.since };
  const missed = clocks
    .filter(isRunning)
    .flatMap(({ breachedAt }) => (breachedAt === null ? [] : [breachedAt]));
  return missed.length > 0 ? { why: 'breached', urgentAt: Math.min(...missed) } : null;
}

function isRunning(clock: Clock): boolean {
  return !isStopped(clock) && clock.runningSince !== null;
}

/** Whether the deadline is near, by the hour or by what is used. */
function isNear(state: Placeable, clock: Clock, now: Instant, calendar: Calendar | undefined): boolean {
  const byWall = nearByWall(clock, now);
  if (byWall !== null || !calendar) return byWall ?? false;
  const { complexity } = state;
  const hours = calendarOf({ complexity, terms: { calendar } }, clock.kind);
  return openTimeBetween(hours, now, clock.deadlineAt) <= lastPart(clock);
}

/** What the wall's time and the warnings still to come say, whatever thresholds a policy has; null where they cannot tell. */
function nearByWall(clock: Clock, now: Instant): boolean | null {
  if (clock.deadlineAt - now <= Math.max(SOON, lastPart(clock))) return true;
  const isBefore = clock.warnings.some(
    ({ threshold, at }) => threshold <= NEAR_THRESHOLD && at !== null && at > now,
  );
  return isBefore ? false : null;
}

function lastPart({ target }: Clock): Milliseconds {
  return target - Math.round(NEAR_THRESHOLD * target);
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
