import type { Calendar } from '../calendar/calendar';
import { segmentsBetween } from '../calendar/segments';
import { evolve } from '../ticket/evolve';
import type { TicketEvent } from '../ticket/events';
import type { TicketState } from '../ticket/state';
import type { ClockKind, Instant } from '../vocabulary';
import { calendarOf } from './calendarOf';
import { isStopped, type Clock } from './clock';

/** A stretch of a clock's life: it counts in `open` hours, stands still in `closed` ones and while `paused`. */
export interface ClockSegment {
  kind: 'open' | 'paused' | 'closed';
  from: Instant;
  /** null = a pause that lasts. */
  to: Instant | null;
}

export interface ExplainedClock {
  clock: Clock;
  /** Gapless from the start: to the stop, else to the deadline as planned, or to now where that has passed. */
  segments: ClockSegment[];
}

/** From when on a clock ran (in a calendar) or was paused. */
interface Stretch {
  from: Instant;
  calendar: Calendar | null;
}

interface Life {
  clock: Clock;
  stretches: Stretch[];
}

/**
 * Every cycle of every clock of a ticket, in order of start, with the segments that explain its deadline
 * (docs/semantics.md, Clocks): the open ones up to an unbroken deadline add up to the target.
 * @param state the ticket as it stands; only what events do not tell is taken from it.
 * @param events all facts of the ticket, or at least those that concern clocks, complexity and terms, by `seq`.
 */
export function explainClocks(
  state: TicketState,
  events: readonly TicketEvent[],
  now: Instant,
): ExplainedClock[] {
  const lives: Life[] = [];
  const current = new Map<ClockKind, Life>();
  const opened = events.find((event) => event.type === 'ticket.opened');
  let folded: TicketState = {
    ...state,
    clocks: [],
    complexity: 'moderate',
    terms: opened?.data.terms ?? state.terms,
  };
  for (const event of events) {
    folded = evolve(folded, event);
    const touched = clockTouched(event);
    if (touched === null) continue;
    const clock = folded.clocks.find((candidate) => candidate.kind === touched);
    if (!clock) continue;
    let life = current.get(touched);
    if (!life || event.type === 'clock.activated') {
      life = { clock, stretches: [] };
      lives.push(life);
      current.set(touched, life);
    }
    life.clock = clock;
    const stretch = stretchFrom(event, calendarOf(folded, touched), clock);
    if (stretch) life.stretches.push(stretch);
  }
  return lives
    .map((life) => ({ clock: life.clock, segments: segmentsOf(life, now) }))
    .sort((a, b) => a.clock.startedAt - b.clock.startedAt);
}

function clockTouched(event: TicketEvent): ClockKind | null {
  switch (event.type) {
    case 'clock.activated':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.replanned':
    case 'clock.warned':
    case 'clock.breached':
    case 'clock.fulfilled':
    case 'clock.cancelled':
      return event.data.clock;
    default:
      return null;
  }
}

function stretchFrom(event: TicketEvent, calendar: Calendar, clock: Clock): Stretch | null {
  switch (event.type) {
    case 'clock.activated':
    case 'clock.resumed':
      return { from: event.at, calendar };
    case 'clock.paused':
      return { from: event.at, calendar: null };
    case 'clock.replanned':
      return clock.runningSince === null ? null : { from: event.at, calendar };
    default:
      return null;
  }
}

function segmentsOf({ clock, stretches }: Life, now: Instant): ClockSegment[] {
  const end = endOf(clock, now);
  const segments: ClockSegment[] = [];
  for (const [index, { from, calendar }] of stretches.entries()) {
    const next = stretches[index + 1]?.from ?? end;
    const to = next === null || end === null ? next : Math.min(next, end);
    if (calendar === null) append(segments, { kind: 'paused', from, to });
    else if (to !== null) {
      for (const segment of segmentsBetween(calendar, from, to)) {
        append(segments, { kind: segment.open ? 'open' : 'closed', from: segment.from, to: segment.to });
      }
    }
  }
  return segments;
}

/** Where the explanation ends; null while a pause lasts. */
function endOf(clock: Clock, now: Instant): Instant | null {
  const stoppedAt = clock.fulfilledAt ?? clock.cancelledAt;
  if (stoppedAt !== null) return stoppedAt;
  if (clock.pausedAt !== null && !isStopped(clock)) return null;
  return Math.max(clock.deadlineAt, now);
}

/** A re-plan does not cut a segment in two when the hours stay the same. */
function append(segments: ClockSegment[], segment: ClockSegment): void {
  if (segment.to !== null && segment.to <= segment.from) return;
  const last = segments.at(-1);
  if (last?.kind === segment.kind && last.to === segment.from) last.to = segment.to;
  else segments.push({ ...segment });
}
