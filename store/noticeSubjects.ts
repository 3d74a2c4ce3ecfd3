import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import type { MessageDocument } from './documents/messageDocument';
import type { NotificationDocument } from './documents/notificationDocument';

/** What a notice is about: the fact, and its ticket as it is now. */
export interface NoticeSubject {
  ticket: { _id: string; number: string; subject: string; state: TicketState };
  event: TicketEvent;
}

/** The fact behind a notice, and its ticket; null where there is none. */
export async function noticeSubject(
  database: Database,
  { ticketId, seq }: Pick<NotificationDocument, 'ticketId' | 'seq'>,
): Promise<NoticeSubject | null> {
  if (ticketId === null || seq === null) return null;
  const [ticket, fact] = await Promise.all([
    database.tickets.findOne({ _id: ticketId }, { projection: { number: 1, subject: 1, state: 1 } }),
    database.events.findOne({ ticketId, seq }),
  ]);
  if (!ticket || !fact) return null;
  const { type, at, recordedAt, actor, data } = fact;
  const event = { seq, type, at: at.getTime(), recordedAt: recordedAt.getTime(), actor, data } as TicketEvent;
  return { ticket, event };
}

/** A published public message of a ticket: nothing else of its words may reach a customer. */
export async function publicMessage(
  database: Database,
  ticketId: string,
  messageId: string,
): Promise<Pick<MessageDocument, 'text' | 'author' | 'attachments'> | null> {
  return database.messages.findOne({ _id: messageId, ticketId, kind: 'public', state: 'published' });
}
