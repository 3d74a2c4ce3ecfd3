import { noticesFor } from '../domain/notices/noticesFor';
import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import { eventDocument } from './documents/eventDocument';
import { factsOf, type TicketDocument } from './documents/ticketDocument';
import { searchTokens } from './searchTokens';
import { inTransaction } from './transaction';

/** The words of a new ticket. */
export interface TicketWords {
  subject: string;
  description: string;
  attachments: string[];
}

/**
 * Accepts a ticket: its words, its first state and facts, in one transaction with a majority write. From here on it
 * cannot be lost, whatever becomes of the engine.
 */
export async function openTicket(
  database: Database,
  words: TicketWords,
  state: TicketState,
  events: readonly TicketEvent[],
): Promise<void> {
  const document: TicketDocument = {
    _id: state.id,
    number: state.number,
    ...words,
    searchTokens: searchTokens([state.number, words.subject, words.description]),
    ...factsOf(state),
    engine: { started: false, done: false, lastRecord: null },
  };
  const at = new Date(state.createdAt);
  const notices = events.flatMap((event) => noticesFor(event, state).map((notice) => ({ event, notice })));
  await inTransaction(database, async (session) => {
    await database.tickets.insertOne(document, { session });
    await database.events.insertMany(
      events.map((event) => eventDocument(event, state)),
      { session, ordered: false },
    );
    await database.notifications.insertMany(
      notices.map(({ event, notice: { key, ...notice } }) => ({
        _id: key,
        ticketId: state.id,
        seq: event.seq,
        ...notice,
        state: notice.leaves ? ('pending' as const) : ('in-app' as const),
        createdAt: at,
        deliveredAt: null,
        readAt: null,
      })),
      { session, ordered: false },
    );
  });
}
