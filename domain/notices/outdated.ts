import { isStopped } from '../clocks/clock';
import { isOpen } from '../paging/page';
import type { TicketEvent } from '../ticket/events';
import type { TicketState } from '../ticket/state';

/**
 * Whether what a notice asks for is over by the time that it is handed over: a mail server may have been away for hours, and nobody
 * is to get up for a page that somebody else has answered. What has merely happened stays true.
 * @param state the ticket as it is now
 */
export function isOutdated(event: TicketEvent, state: TicketState): boolean {
  switch (event.type) {
    case 'page.asked':
      return !isOpen(state.page) || state.page.number !== event.data.number;
    case 'clock.warned': {
      const { clock: kind, cycle } = event.data;
      const clock = state.clocks.find((one) => one.kind === kind);
      return clock?.cycle !== cycle || clock.breachedAt !== null || isStopped(clock);
    }
    case 'reminder.sent':
      return state.awaiting === null || state.status !== 'awaiting-response';
    case 'survey.sent':
    case 'survey.reminded':
      return state.survey?.id !== event.data.surveyId || state.survey.state !== 'sent';
    default:
      return false;
  }
}
