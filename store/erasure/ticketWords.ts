import type { Database } from '../database';
import { doomAttachments } from '../files/removal';

/** How many documents lost their words. */
export interface ErasedOfTicket {
  messages: number;
  surveys: number;
  files: number;
}

/**
 * Erases the words of a ticket: subject, description, what it can be found by, every message, note and reason, and what the
 * survey's answer said. Its files are gone for everybody from here on, and their bytes go next. Its facts stay: histories and statistics keep true (docs/semantics.md, Privacy).
 */
export async function eraseTicketWords(
  database: Database,
  ticketId: string,
  at: Date,
): Promise<ErasedOfTicket> {
  const messages = await database.messages.updateMany(
    { ticketId, text: { $ne: '' } },
    { $set: { text: '', attachments: [], 'author.name': '' } },
  );
  const surveys = await database.surveys.updateMany(
    { ticketId, $or: [{ comment: { $ne: null } }, { 'pendingAnswer.comment': { $exists: true } }] },
    { $set: { comment: null }, $unset: { pendingAnswer: '' } },
  );
  const files = await doomAttachments(database, { ticketId });
  // Last: a ticket that is marked is done.
  await database.tickets.updateOne(
    { _id: ticketId },
    { $set: { subject: '', description: '', attachments: [], searchTokens: [], erasedAt: at } },
  );
  return { messages: messages.modifiedCount, surveys: surveys.modifiedCount, files };
}
