import { levelAbove, raiseLevel } from '../escalation/level';
import { breach, climb } from '../clocks/breach';
import { isStopped, type Clock } from '../clocks/clock';
import { enterClosed } from '../lifecycle/enterStatus';
import { closesAt } from '../lifecycle/legality';
import { openPage } from '../paging/openPage';
import type { ClockKind, Instant } from '../vocabulary';
import { SYSTEM } from './actor';
import { AS_THEY_ARE, type Follows } from './changes';
import type { TicketEvent } from './events';
import { Turn } from './turn';
import type { TicketState } from './state';

/** What time alone will bring next. */
export type Due =
  | { at: Instant; what: 'warning'; clock: ClockKind; threshold: number }
  | { at: Instant; what: 'breach' | 'climb'; clock: ClockKind }
  | { at: Instant; what: 'page-unanswered' | 'page-exhausted'; number: number }
  | { at: Instant; what: 'reminder'; number: number }
  | {
      at: Instant;
      what: 'close-resolved' | 'close-awaiting' | 'survey-reminder' | 'survey-expiry' | 'archive';
    };

/**
 * The next thing that time alone brings to a ticket, or null when nothing will: the one timer that its workflow
 * needs. Of two at the same instant the one listed first in the rules comes first (a warning before its breach).
 */
export function nextDue(state: TicketState): Due | null {
  let next: Due | null = null;
  for (const due of allDue(state)) if (!next || due.at < next.at) next = due;
  return next;
}

/**
 * Everything that fell due until `now`, in order, each at the instant when it came true, once each
 * (docs/semantics.md, Clocks). After an outage this is how overdue deadlines fire.
 * @param now when the facts are recorded.
 * @param until now, or earlier where something that is recorded later comes in between.
 */
export function fireDue(
  state: TicketState,
  now: Instant,
  follows: Follows = AS_THEY_ARE,
  until: Instant = now,
): TicketEvent[] {
  const turn = new Turn(state, now, SYSTEM, undefined, follows);
  for (let due = nextDue(turn.state); due && due.at <= until; due = nextDue(turn.state)) fire(turn, due);
  return turn.events;
}

function* allDue(state: TicketState): Generator<Due> {
  if (state.archived) return;
  for (const clock of state.clocks) yield* clockDue(clock);
  yield* pageDue(state);
  yield* lifecycleDue(state);
  const { survey } = state;
  if (survey?.state === 'sent') {
    if (survey.remindAt !== null) yield { at: survey.remindAt, what: 'survey-reminder' };
    yield { at: survey.expiresAt, what: 'survey-expiry' };
  }
}

function* clockDue(clock: Clock): Generator<Due> {
  if (isStopped(clock) || clock.runningSince === null) return;
  const warning = clock.warnings[0];
  if (warning && warning.at !== null) {
    yield { at: warning.at, what: 'warning', clock: clock.kind, threshold: warning.threshold };
  }
  if (clock.breachedAt === null) yield { at: clock.deadlineAt, what: 'breach', clock: clock.kind };
  if (clock.nextClimbAt !== null) yield { at: clock.nextClimbAt, what: 'climb', clock: clock.kind };
}

/** A page that nobody answers goes on; one whose level has nobody left goes on at once. */
function* pageDue({ page, terms }: TicketState): Generator<Due> {
  if (!terms.staffed) return;
  if (page?.state === 'asked' && page.dueAt !== null) {
    yield { at: page.dueAt, what: 'page-unanswered', number: page.number };
  }
  if (page?.state === 'exhausted') yield { at: page.since, what: 'page-exhausted', number: page.number };
}

function lifecycleDue(state: TicketState): Due[] {
  const { terms, awaiting, survey } = state;
  const closing = closesAt(state);
  if (closing !== null && state.status === 'resolved') return [{ at: closing, what: 'close-resolved' }];
  if (closing !== null && awaiting) {
    const after = terms.remindAwaitingAfter[awaiting.reminders];
    const close: Due = { at: closing, what: 'close-awaiting' };
    if (after === undefined) return [close];
    return [{ at: awaiting.since + after, what: 'reminder', number: awaiting.reminders + 1 }, close];
  }
  if (state.status === 'closed' && state.closedAt !== null) {
    const surveyOver =
      survey?.state === 'sent'
        ? survey.expiresAt
        : survey?.state === 'answered'
          ? (survey.editableUntilAt ?? 0)
          : 0;
    return [{ at: Math.max(state.closedAt + terms.reopenWithin, surveyOver), what: 'archive' }];
  }
  return [];
}

function fire(turn: Turn, due: Due): void {
  const { at } = due;
  switch (due.what) {
    case 'warning': {
      const clock = present(turn, due.clock);
      turn.emit(
        'clock.warned',
        { clock: due.clock, cycle: clock.cycle, threshold: due.threshold, deadlineAt: clock.deadlineAt },
        at,
      );
      return;
    }
    case 'breach':
      breach(turn, present(turn, due.clock), at);
      return;
    case 'climb':
      climb(turn, present(turn, due.clock), at);
      return;
    case 'page-unanswered':
      turn.emit('page.missed', { number: due.number, agentIds: turn.state.page?.latest ?? [] }, at);
      return;
    case 'page-exhausted':
      // Somebody has raised the ticket to the top beside the page: it is asked for there.
      if (turn.state.level === 4) openPage(turn, 'escalated', at);
      else raiseLevel(turn, levelAbove(turn.state.level), { kind: 'unacknowledged', page: due.number }, at);
      return;
    case 'reminder':
      turn.emit('reminder.sent', { number: due.number }, at);
      return;
    case 'close-resolved':
      enterClosed(turn, 'no-objection', true, at);
      return;
    case 'close-awaiting':
      enterClosed(turn, 'no-answer', false, at);
      return;
    case 'survey-reminder':
      if (turn.state.survey) turn.emit('survey.reminded', { surveyId: turn.state.survey.id }, at);
      return;
    case 'survey-expiry':
      if (turn.state.survey) turn.emit('survey.expired', { surveyId: turn.state.survey.id }, at);
      return;
    case 'archive':
      turn.emit('ticket.archived', {}, at);
      return;
  }
}

function present(turn: Turn, kind: ClockKind): Clock {
  const clock = turn.state.clocks.find((candidate) => candidate.kind === kind);
  // A due point is made from a clock of this very state; without it the state is not one of ours.
  if (!clock) throw new RangeError(`No ${kind} clock to fire.`);
  return clock;
}
