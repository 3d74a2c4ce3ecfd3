import type { mongo } from 'mongoose';
import type { Database } from '../database';
import { doomAttachments } from '../files/removal';
import { eraseTags } from '../tags';

/** How many documents lost their words. */
export interface ErasedOfTicket {
  messages: number;
  surveys: number;
  files: number;
  answers: number;
}

/**
 * Erases the words of a ticket: subject, description, what it can be found by, every message, note, reason and tag of its own, and what the
 * survey's answer said. Its files are gone for everybody from here on, and their bytes go next. Its facts stay: histories and statistics keep true (docs/privacy.md).
 * @param session the transaction: what was erased and what is counted of it are one
 */
export async function eraseTicketWords(
  database: Database,
  ticketId: string,
  at: Date,
  session: mongo.ClientSession,
): Promise<ErasedOfTicket> {
  const said = await eraseSaid(database, ticketId, session);
  await eraseTags(database, ticketId, session);
  const gone = await doomAttachments(database, { ticketId }, { session });
  await database.tickets.updateOne(
    { _id: ticketId },
    { $set: { subject: '', description: '', attachments: [], searchTokens: [], erasedAt: at } },
    { session },
  );
  return { ...said, ...gone };
}

/** Erases what was said in tickets: every message, note, reason, and what surveys were answered. */
export async function eraseSaid(
  database: Database,
  ticketId: string | { $in: string[] },
  session: mongo.ClientSession,
): Promise<Pick<ErasedOfTicket, 'messages' | 'surveys'>> {
  const messages = await database.messages.updateMany(
    { ticketId, text: { $ne: '' } },
    { $set: { text: '', attachments: [], 'author.name': '' } },
    { session },
  );
  const surveys = await database.surveys.updateMany(
    { ticketId, $or: [{ comment: { $ne: null } }, { 'pendingAnswer.comment': { $exists: true } }] },
    { $set: { comment: null }, $unset: { pendingAnswer: '' } },
    { session },
  );
  return { messages: messages.modifiedCount, surveys: surveys.modifiedCount };
}
