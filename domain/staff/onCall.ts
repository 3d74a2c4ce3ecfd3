import { instantOf, minuteOf } from '../calendar/wallTime';
import type { Instant } from '../vocabulary';

/** The levels that have somebody on call (docs/semantics.md, On call). */
export const ON_CALL_LEVELS = [3, 4] as const;
export type OnCallLevel = (typeof ON_CALL_LEVELS)[number];

/** When the duty passes to the next of the rotation: a wall time in the schedule's zone. */
export interface Handover {
  /** 1 = Monday, 7 = Sunday. */
  weekday: number;
  /** `HH:MM`, 23:59 at most. */
  time: string;
}

/** Somebody stands in, from an instant until before another. */
export interface OnCallOverride {
  id: string;
  agentId: string;
  from: Instant;
  until: Instant;
}

/** Who is on call for a level, week after week. Plain JSON. */
export interface OnCallSchedule {
  level: OnCallLevel;
  /** IANA zone of the handover. */
  zone: string;
  /** Agents in the order of their weeks; one may stand in it more than once. */
  rotation: string[];
  /** Local date: the first of the rotation has the week that holds this day's handover or began before it. */
  startsOn: string;
  handover: Handover;
  /** In the order given: of two that overlap the later one counts. */
  overrides: OnCallOverride[];
}

/** A stretch of duty: `from` until before `until`. */
export interface Shift {
  agentId: string;
  from: Instant;
  until: Instant;
  /** The override that it comes from; null = the rotation's. */
  overrideId: string | null;
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Who has the duty at an instant and why; `turn` is the week, 0 = the one of `startsOn`. */
interface Duty {
  agentId: string | null;
  override: OnCallOverride | null;
  turn: number;
}

/**
 * Who is on call (docs/semantics.md, On call): the override given last that covers the instant, else whose week it is.
 * The rotation has neither beginning nor end. null only when it is empty and no override covers.
 */
export function onCallAt(schedule: OnCallSchedule, at: Instant): string | null {
  return dutyAt(schedule, at).agentId;
}

/**
 * Everybody in the order in which they are asked: the overrides that cover the instant, the latest given first, then
 * the rotation from whose week it is. Each once.
 */
export function onCallOrder(schedule: OnCallSchedule, at: Instant): string[] {
  const { rotation } = schedule;
  const standIns = covering(schedule, at).map(({ agentId }) => agentId);
  const turn = rotation.length === 0 ? 0 : turnAt(schedule, at);
  const weekly = rotation.map((_agent, index) => agentOfTurn(rotation, turn + index));
  return [...new Set([...standIns, ...weekly.filter((agentId) => agentId !== null)])];
}

/** The whole shift that holds an instant, with its true ends; null when nobody is on call. */
export function shiftAt(schedule: OnCallSchedule, at: Instant): Shift | null {
  const duty = dutyAt(schedule, at);
  if (duty.agentId === null) return null;
  let from = edgeAtOrBefore(schedule, at);
  while (sameShift(duty, dutyAt(schedule, from - 1))) from = edgeAtOrBefore(schedule, from - 1);
  return {
    agentId: duty.agentId,
    from,
    until: endOf(schedule, duty, at),
    overrideId: duty.override?.id ?? null,
  };
}

/** The shift that follows the one of an instant; null when the schedule ends there. */
export function shiftAfter(schedule: OnCallSchedule, at: Instant): Shift | null {
  const current = shiftAt(schedule, at);
  if (current) return shiftAt(schedule, current.until);
  const next = nextEdge(schedule, at);
  return next === null ? null : shiftAt(schedule, next);
}

/**
 * The shifts of a span, cut to it, in order. They tile it without gap or overlap as long as the rotation is not empty;
 * with an empty one only the overrides are left.
 * @param from inclusive
 * @param until exclusive
 */
export function shiftsBetween(schedule: OnCallSchedule, from: Instant, until: Instant): Shift[] {
  const shifts: Shift[] = [];
  for (let at = from; at < until;) {
    const duty = dutyAt(schedule, at);
    const end = Math.min(endOf(schedule, duty, at), until);
    if (duty.agentId !== null) {
      shifts.push({ agentId: duty.agentId, from: at, until: end, overrideId: duty.override?.id ?? null });
    }
    at = end;
  }
  return shifts;
}

function dutyAt(schedule: OnCallSchedule, at: Instant): Duty {
  const [override = null] = covering(schedule, at);
  if (override) return { agentId: override.agentId, override, turn: 0 };
  if (schedule.rotation.length === 0) return { agentId: null, override: null, turn: 0 };
  const turn = turnAt(schedule, at);
  return { agentId: agentOfTurn(schedule.rotation, turn), override: null, turn };
}

/** One override is one shift, however many weeks it spans; a week that an override divides is two. */
function sameShift(one: Duty, other: Duty): boolean {
  return one.override?.id === other.override?.id && one.turn === other.turn;
}

/** The first instant after `at` at which another duty holds; Infinity when it holds for ever. */
function endOf(schedule: OnCallSchedule, duty: Duty, at: Instant): Instant {
  let end = nextEdge(schedule, at);
  while (end !== null && sameShift(duty, dutyAt(schedule, end))) end = nextEdge(schedule, end);
  return end ?? Infinity;
}

/** The next instant after `at` at which the duty can change. */
function nextEdge(schedule: OnCallSchedule, at: Instant): Instant | null {
  const edges = schedule.overrides.flatMap(({ from, until }) => [from, until]).filter((edge) => edge > at);
  if (schedule.rotation.length > 0) edges.push(turnStart(schedule, turnAt(schedule, at) + 1));
  return edges.length === 0 ? null : Math.min(...edges);
}

/** The last instant not after `at` at which the duty can have changed; somebody is on call then. */
function edgeAtOrBefore(schedule: OnCallSchedule, at: Instant): Instant {
  const edges = schedule.overrides.flatMap(({ from, until }) => [from, until]).filter((edge) => edge <= at);
  if (schedule.rotation.length > 0) edges.push(turnStart(schedule, turnAt(schedule, at)));
  return Math.max(...edges);
}

/** The overrides that cover an instant, the latest given first. */
function covering(schedule: OnCallSchedule, at: Instant): OnCallOverride[] {
  return schedule.overrides.filter(({ from, until }) => from <= at && at < until).reverse();
}

function agentOfTurn(rotation: readonly string[], turn: number): string | null {
  const { length } = rotation;
  return rotation[((turn % length) + length) % length] ?? null;
}

/** The week that holds an instant. Guessed from the date, then set right: a zone is never more than a day off. */
function turnAt(schedule: OnCallSchedule, at: Instant): number {
  let turn = Math.floor((Math.floor(at / DAY_MS) - firstHandoverDay(schedule)) / WEEK_DAYS);
  while (turnStart(schedule, turn) > at) turn -= 1;
  while (turnStart(schedule, turn + 1) <= at) turn += 1;
  return turn;
}

/** The handover with which a week begins. */
function turnStart(schedule: OnCallSchedule, turn: number): Instant {
  const day = firstHandoverDay(schedule) + turn * WEEK_DAYS;
  return instantOf(schedule.zone, day, minuteOf(schedule.handover.time) ?? 0);
}

/** Days since 1970-01-01 of the last handover day that is not after `startsOn`. */
function firstHandoverDay({ startsOn, handover }: OnCallSchedule): number {
  const day = Math.floor(Date.parse(`${startsOn}T00:00:00Z`) / DAY_MS);
  const weekday = ((((day + EPOCH_WEEKDAY - 1) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1;
  return day - ((weekday - handover.weekday + WEEK_DAYS) % WEEK_DAYS);
}
