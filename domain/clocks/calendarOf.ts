import type { Calendar } from '../calendar/calendar';
import type { Terms } from '../policy/terms';
import type { TicketState } from '../ticket/state';
import type { ClockKind } from '../vocabulary';

/**
 * The calendar that a clock of a ticket runs in. A `special` resolution is a date that an agent gave, so it is
 * measured around the clock: on any other calendar a date in closed time would move to the last closing.
 */
export function calendarOf(
  state: Pick<TicketState, 'complexity'> & { terms: Pick<Terms, 'calendar'> },
  kind: ClockKind,
): Calendar {
  const { calendar } = state.terms;
  return kind === 'resolution' && state.complexity === 'special'
    ? { zone: calendar.zone, weekly: null, holidays: [] }
    : calendar;
}
