import { erasedAmong } from './customers';
import type { Database } from './database';
import type { MessageDocument } from './documents/messageDocument';

/** A conversation shows so many of its latest messages at once. */
export const CONVERSATION_LIMIT = 500;

/** Stores words before the command that publishes them is sent. The same id again changes nothing. */
export async function putPending(
  database: Database,
  message: Omit<MessageDocument, 'state' | 'publishedAt' | 'seq'>,
): Promise<void> {
  await database.messages.updateOne(
    { _id: message._id },
    { $setOnInsert: { ...message, state: 'pending', publishedAt: null, seq: null } },
    { upsert: true },
  );
}

/** Takes back words whose command was refused; published ones stay. */
export async function discardPending(database: Database, messageId: string): Promise<void> {
  await database.messages.deleteOne({ _id: messageId, state: 'pending' });
}

/** Keeps a customer's words that could not be delivered, out of the way of the reconciler. */
export async function markRefused(database: Database, messageId: string): Promise<void> {
  await database.messages.updateOne({ _id: messageId, state: 'pending' }, { $set: { state: 'refused' } });
}

/**
 * Keeps what customers wrote in these tickets, and the engine has not heard of yet, from being delivered: it would reopen what an
 * erasure closes.
 */
export async function refuseUndelivered(database: Database, ticketIds: readonly string[]): Promise<void> {
  await database.messages.updateMany(
    {
      ticketId: { $in: [...ticketIds] },
      state: 'pending',
      'command.type': 'customer-message',
    },
    { $set: { state: 'refused' } },
  );
}

/** Takes the words of a message whose customer was erased before it could be delivered. */
export async function refuseErased(database: Database, messageId: string): Promise<void> {
  await database.messages.updateOne(
    { _id: messageId, state: 'pending' },
    { $set: { state: 'refused', text: '', attachments: [], 'author.name': '' } },
  );
}

/** The conversation in order: the public messages, or with the notes and reasons as well. */
export async function conversation(
  database: Database,
  ticketId: string,
  kinds: MessageDocument['kind'][],
): Promise<MessageDocument[]> {
  const latest = await database.messages
    .find({ ticketId, state: 'published', kind: { $in: kinds }, seq: { $gt: 0 } })
    .sort({ ticketId: 1, seq: -1 })
    .limit(CONVERSATION_LIMIT)
    .toArray();
  return latest.reverse();
}

/** A customer's own messages that are accepted but not published yet: shown to them as sent. */
export async function pendingOfCustomer(database: Database, ticketId: string): Promise<MessageDocument[]> {
  return database.messages
    .find({ ticketId, state: 'pending', kind: 'public', 'author.kind': 'customer' })
    .sort({ createdAt: 1 })
    .limit(CONVERSATION_LIMIT)
    .toArray();
}

/**
 * Customers' messages that have been accepted and pending since before `before`, oldest first: what the reconciler delivers. Not the
 * words of what they were asked to try again, as a close: those have no command.
 */
export async function findPendingOfCustomers(
  database: Database,
  before: Date,
  limit: number,
): Promise<MessageDocument[]> {
  return database.messages
    .find({ state: 'pending', 'author.kind': 'customer', command: { $ne: null }, createdAt: { $lt: before } })
    .sort({ createdAt: 1 })
    .limit(limit)
    .toArray();
}

/**
 * Removes words whose command was never carried out: their author was told so at the time. A command may wait for the database in
 * its ticket's workflow, and needs its words then: hence they are kept for longer than an outage lasts.
 * @param ofErasedBefore the same where the customer was erased meanwhile: no command needs these any more.
 */
export async function discardAbandoned(
  database: Database,
  before: Date,
  ofErasedBefore: Date = before,
): Promise<number> {
  const abandoned = { state: 'pending' as const, command: null };
  const customers = await database.messages.distinct('customerId', {
    ...abandoned,
    createdAt: { $lt: ofErasedBefore },
  });
  const erased = await erasedAmong(database, customers);
  const { deletedCount } = await database.messages.deleteMany({
    ...abandoned,
    $or: [
      { createdAt: { $lt: before } },
      { createdAt: { $lt: ofErasedBefore }, customerId: { $in: [...erased] } },
    ],
  });
  return deletedCount;
}
