import type { mongo } from 'mongoose';
import type { TicketEvent } from '../domain/ticket/events';
import { erasedAmong } from './customers';
import type { Database } from './database';

/** The words that a turn would publish are not there any more: its command is not to be carried out. */
export class WordsLostError extends Error {
  constructor(readonly messageId: string) {
    super('The words of the command are gone.');
    this.name = 'WordsLostError';
  }
}

/**
 * Publishes the words that facts make known. They were stored before the command, and wait a day for it: where it comes later, behind a
 * long outage, nothing is said in nobody's words, and no clock stops for it (docs/semantics.md, Decided here). Only where the customer was
 * erased there may be none: the erasure closes their tickets without a word.
 * @throws WordsLostError
 */
export async function publishWords(
  database: Database,
  customerId: string,
  events: readonly TicketEvent[],
  session: mongo.ClientSession,
): Promise<void> {
  for (const event of events) {
    const messageId = wordsOf(event);
    if (messageId === null) continue;
    const { matchedCount } = await database.messages.updateOne(
      { _id: messageId },
      { $set: { state: 'published', seq: event.seq, publishedAt: new Date(event.at), command: null } },
      { session },
    );
    if (matchedCount > 0) continue;
    if (event.actor.kind === 'customer' && (await erasedAmong(database, [customerId])).has(customerId))
      continue;
    throw new WordsLostError(messageId);
  }
}

/** The stored words that a fact makes known. */
export function wordsOf(event: TicketEvent): string | null {
  switch (event.type) {
    case 'message.published':
    case 'note.added':
      return event.data.messageId;
    case 'level.raised':
    case 'level.lowered':
      return 'reasonId' in event.data.cause ? event.data.cause.reasonId : null;
    default:
      return null;
  }
}
