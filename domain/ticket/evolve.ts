import type { Clock } from '../clocks/clock';
import type { ClockKind, Instant } from '../vocabulary';
import { paged } from '../paging/evolvePage';
import type { EventData, TicketEvent } from './events';
import { HANDLED_KEPT, type TicketState } from './state';

/**
 * The state after a fact. Total: a fact is never refused, and one that this version does not know changes
 * nothing but the version.
 */
export function evolve(state: TicketState, event: TicketEvent): TicketState {
  const next = apply(state, event);
  return {
    ...next,
    seq: event.seq,
    updatedAt: Math.max(state.updatedAt, event.recordedAt),
    handled:
      event.commandId === undefined ? next.handled : remember(next.handled, event.commandId, event.seq),
  };
}

function remember(handled: TicketState['handled'], id: string, seq: number): TicketState['handled'] {
  const last = handled.at(-1);
  const kept = last?.[0] === id ? handled.slice(0, -1) : handled;
  return [...kept, [id, seq] as [string, number]].slice(-HANDLED_KEPT);
}

function apply(state: TicketState, event: TicketEvent): TicketState {
  switch (event.type) {
    case 'message.published':
      return messagePublished(state, event.data, event.at);
    case 'status.changed':
      return statusChanged(state, event.data, event.at);
    case 'ticket.rated':
      return { ...state, rating: event.data.rating };
    case 'priority.changed':
      return { ...state, priority: event.data.to };
    case 'category.changed':
      return { ...state, category: event.data.to };
    case 'complexity.changed':
      return { ...state, complexity: event.data.to, dueAt: event.data.dueAt };
    case 'tags.changed':
      return { ...state, tags: event.data.to };
    case 'language.changed':
      return { ...state, language: event.data.to };
    case 'tier.changed':
      return { ...state, tier: event.data.to, terms: event.data.terms };
    case 'policy.changed':
      return { ...state, terms: event.data.terms };
    case 'clock.activated':
      return clockActivated(state, event.data, event.at);
    case 'clock.paused':
      return onClock(state, event.data.clock, (clock) => ({
        ...clock,
        consumed: event.data.consumed,
        runningSince: null,
        pausedAt: event.at,
        warnings: clock.warnings.map((warning) => ({ ...warning, at: null })),
        nextClimbAt: null,
      }));
    case 'clock.resumed':
      return withSlaDeadline(
        onClock(state, event.data.clock, (clock) => ({
          ...clock,
          consumed: event.data.consumed,
          runningSince: event.at,
          pausedAt: null,
          goalAt: event.data.goalAt,
          deadlineAt: event.data.deadlineAt,
          warnings: event.data.warnings,
          nextClimbAt: event.data.nextClimbAt,
        })),
        event.data.clock,
      );
    case 'clock.replanned':
      return clockReplanned(state, event.data, event.at);
    case 'clock.warned':
      return onClock(state, event.data.clock, (clock) => ({
        ...clock,
        warnings: clock.warnings.filter((warning) => warning.threshold !== event.data.threshold),
      }));
    case 'clock.breached':
      return {
        ...onClock(state, event.data.clock, (clock) => ({
          ...clock,
          breachedAt: event.at,
          climbFrom: event.data.consumed,
          warnings: [],
        })),
        breached: true,
      };
    case 'clock.fulfilled':
      return onClock(state, event.data.clock, (clock) => ({
        ...stopped(clock, event.data.consumed),
        fulfilledAt: event.at,
      }));
    case 'clock.cancelled':
      return onClock(state, event.data.clock, (clock) => ({
        ...stopped(clock, event.data.consumed),
        cancelledAt: event.at,
      }));
    case 'level.raised':
      return levelRaised(state, event.data);
    case 'level.lowered':
      return event.data.climbs.reduce<TicketState>(
        (next, climb) =>
          onClock(next, climb.clock, (clock) => ({ ...clock, nextClimbAt: climb.nextClimbAt })),
        { ...state, level: event.data.to },
      );
    case 'ticket.assigned':
      return {
        ...state,
        assignee: { agentId: event.data.agentId, level: event.data.agentLevel },
        assignments: event.data.cycle,
        waitingSince: null,
      };
    case 'ticket.unassigned':
      return { ...state, assignee: null };
    case 'routing.waiting':
      return { ...state, waitingSince: event.at };
    case 'reminder.sent':
      return state.awaiting
        ? { ...state, awaiting: { ...state.awaiting, reminders: event.data.number } }
        : state;
    case 'survey.sent':
      return {
        ...state,
        surveys: state.surveys + 1,
        survey: {
          id: event.data.surveyId,
          sentAt: event.at,
          remindAt: event.data.remindAt,
          expiresAt: event.data.expiresAt,
          rating: null,
          answeredAt: null,
          editableUntilAt: null,
          state: 'sent',
        },
      };
    case 'survey.reminded':
      return onSurvey(state, event.data.surveyId, { remindAt: null });
    case 'survey.answered':
      return {
        ...onSurvey(state, event.data.surveyId, {
          remindAt: null,
          rating: event.data.rating,
          answeredAt: event.data.edited ? (state.survey?.answeredAt ?? event.at) : event.at,
          editableUntilAt: event.data.editableUntilAt,
          state: 'answered',
        }),
        rating: event.data.rating,
      };
    case 'survey.expired':
      return onSurvey(state, event.data.surveyId, { remindAt: null, state: 'expired' });
    case 'survey.withdrawn':
      return onSurvey(state, event.data.surveyId, { remindAt: null, state: 'withdrawn' });
    case 'page.opened':
    case 'page.asked':
    case 'page.missed':
    case 'page.exhausted':
    case 'page.acknowledged':
    case 'page.ended':
      return { ...state, page: paged(state.page ?? null, event) };
    case 'ticket.archived':
      return { ...state, archived: true };
    default:
      return state;
  }
}

function onClock(state: TicketState, kind: ClockKind, change: (clock: Clock) => Clock): TicketState {
  return { ...state, clocks: state.clocks.map((clock) => (clock.kind === kind ? change(clock) : clock)) };
}

function stopped(clock: Clock, consumed: number): Clock {
  return { ...clock, consumed, runningSince: null, pausedAt: null, warnings: [], nextClimbAt: null };
}

/** `slaDeadline` is the running response clock's, else the last one's (docs/semantics.md, Clocks). */
function withSlaDeadline(state: TicketState, kind: ClockKind): TicketState {
  if (kind === 'resolution') return state;
  const clock = state.clocks.find((candidate) => candidate.kind === kind);
  return clock ? { ...state, slaDeadlineAt: clock.deadlineAt } : state;
}

function clockActivated(state: TicketState, data: EventData['clock.activated'], at: Instant): TicketState {
  const clock: Clock = {
    kind: data.clock,
    cycle: data.cycle,
    startedAt: at,
    goalTarget: data.goalTarget,
    target: data.target,
    climbEvery: data.climbEvery,
    consumed: 0,
    runningSince: at,
    pausedAt: null,
    goalAt: data.goalAt,
    deadlineAt: data.deadlineAt,
    warnings: data.warnings,
    breachedAt: null,
    climbFrom: 0,
    climbs: 0,
    nextClimbAt: null,
    fulfilledAt: null,
    cancelledAt: null,
  };
  const others = state.clocks.filter((other) => other.kind !== data.clock);
  return withSlaDeadline({ ...state, clocks: [...others, clock] }, data.clock);
}

function clockReplanned(state: TicketState, data: EventData['clock.replanned'], at: Instant): TicketState {
  return withSlaDeadline(
    onClock(state, data.clock, (clock) => ({
      ...clock,
      consumed: data.consumed,
      runningSince: clock.runningSince === null ? null : at,
      goalTarget: data.goalTarget,
      target: data.target,
      climbEvery: data.climbEvery,
      goalAt: data.goalAt,
      deadlineAt: data.deadlineAt,
      warnings: data.warnings,
      nextClimbAt: data.nextClimbAt,
    })),
    data.clock,
  );
}

function levelRaised(state: TicketState, data: EventData['level.raised']): TicketState {
  const { cause } = data;
  const climbed =
    cause.kind === 'breach'
      ? onClock(state, cause.clock, (clock) => ({
          ...clock,
          climbs: cause.step,
          nextClimbAt: cause.nextClimbAt,
        }))
      : state;
  const clocks =
    data.to === 4 ? climbed.clocks.map((clock) => ({ ...clock, nextClimbAt: null })) : climbed.clocks;
  return {
    ...climbed,
    clocks,
    level: data.to,
    customerEscalated: state.customerEscalated || cause.kind === 'customer',
  };
}

function messagePublished(
  state: TicketState,
  data: EventData['message.published'],
  at: Instant,
): TicketState {
  if (data.author === 'customer') return state;
  return {
    ...state,
    firstReplyAt: state.firstReplyAt ?? at,
    // A further word of the agent begins the wait for the customer anew: its reminders count from the last word.
    awaiting: state.awaiting ? { since: at, reminders: 0 } : null,
  };
}

function statusChanged(state: TicketState, data: EventData['status.changed'], at: Instant): TicketState {
  const reopened = data.to === 'in-progress' && (data.from === 'resolved' || data.from === 'closed') ? 1 : 0;
  const toClosed = data.to === 'closed';
  return {
    ...state,
    status: data.to,
    statusSince: at,
    awaiting: data.to === 'awaiting-response' ? { since: at, reminders: 0 } : null,
    reopens: state.reopens + reopened,
    resolvedAt: data.to === 'resolved' ? at : reopened ? null : state.resolvedAt,
    closedAt: toClosed ? at : reopened ? null : state.closedAt,
    waitingSince: data.to === 'resolved' || toClosed ? null : state.waitingSince,
  };
}

function onSurvey(
  state: TicketState,
  surveyId: string,
  change: Partial<NonNullable<TicketState['survey']>>,
): TicketState {
  return state.survey?.id === surveyId ? { ...state, survey: { ...state.survey, ...change } } : state;
}
