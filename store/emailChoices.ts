import type { mongo } from 'mongoose';
import { leavesFor, type EmailChoice } from '../domain/notices/emailChoice';
import type { Database } from './database';
import type { NotificationDocument } from './documents/notificationDocument';

/** What a customer wants by e-mail; null for who has not chosen. */
export async function emailChoiceOf(
  database: Database,
  customerId: string,
  options: { session?: mongo.ClientSession } = {},
): Promise<EmailChoice | null> {
  const found = await database.customers.findOne(
    { _id: customerId },
    { projection: { emailNotices: 1 }, ...options },
  );
  return found?.emailNotices ?? null;
}

/** Notices as their reader wants them: what is not to leave the house stays in the feed. */
export async function asChosen(
  database: Database,
  notices: readonly NotificationDocument[],
  session: mongo.ClientSession,
): Promise<NotificationDocument[]> {
  // A ticket has one customer.
  const theirs = notices.find(({ to }) => to.kind === 'customer');
  if (!theirs) return [...notices];
  const choice = await emailChoiceOf(database, theirs.to.id, { session });
  return notices.map((notice) => {
    const leaves = leavesFor(notice, choice);
    return { ...notice, leaves, state: leaves ? 'pending' : 'in-app' };
  });
}
