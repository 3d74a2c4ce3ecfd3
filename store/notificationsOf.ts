import { noticesFor } from '../domain/notices/noticesFor';
import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { NotificationDocument } from './documents/notificationDocument';

/** The notices of a turn's facts. Made from the state after the turn: a warning reaches who has the ticket now. */
export function notificationsOf(
  state: TicketState,
  events: readonly TicketEvent[],
  at: Date,
): NotificationDocument[] {
  return events.flatMap((event) =>
    noticesFor(event, state).map(({ key, ...notice }) => ({
      _id: key,
      ticketId: state.id,
      seq: event.seq,
      ...notice,
      state: notice.leaves ? ('pending' as const) : ('in-app' as const),
      createdAt: at,
      deliveredAt: null,
      readAt: null,
    })),
  );
}
