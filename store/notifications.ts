import type { Database } from './database';
import type { NotificationDocument, UndeliverableReason } from './documents/notificationDocument';

/** Notices by their keys. */
export async function findNotifications(
  database: Database,
  keys: readonly string[],
): Promise<NotificationDocument[]> {
  return database.notifications.find({ _id: { $in: [...keys] } }).toArray();
}

/** The keys of a ticket's notices that are recorded and have not left the house. */
export async function undeliveredOf(database: Database, ticketId: string): Promise<string[]> {
  const found = await database.notifications
    .find({ ticketId, state: 'pending' }, { projection: { _id: 1 } })
    .sort({ seq: 1 })
    .toArray();
  return found.map(({ _id }) => _id);
}

/** How a notice is kept where nothing can leave the house. */
export function standingWithout(notice: NotificationDocument): NotificationDocument {
  return notice.state === 'pending' ? { ...notice, state: 'no-channel' } : notice;
}

/** Notices that were to leave the house, and that nobody could take out of it; one that has left stays so. */
export async function markWithoutChannel(
  database: Database,
  which: { _id: string } | { ticketId: string },
): Promise<void> {
  await database.notifications.updateMany({ ...which, state: 'pending' }, { $set: { state: 'no-channel' } });
}

/** Leaves a notice in the feed alone: its reader does not want it by e-mail any more. */
export async function keepInFeed(database: Database, key: string): Promise<void> {
  await database.notifications.updateOne(
    { _id: key, state: 'pending' },
    { $set: { leaves: false, state: 'in-app' } },
  );
}

/** Marks a notice as handed over; false when it was already, so that its effect happens once. */
export async function markDelivered(database: Database, key: string, at: Date): Promise<boolean> {
  const { modifiedCount } = await database.notifications.updateOne(
    { _id: key, state: 'pending' },
    { $set: { state: 'delivered', deliveredAt: at } },
  );
  return modifiedCount > 0;
}

/** Marks a notice that cannot leave, whatever is tried; it stays in the feed. */
export async function markUndeliverable(
  database: Database,
  key: string,
  reason: UndeliverableReason,
): Promise<void> {
  await database.notifications.updateOne(
    { _id: key, state: 'pending' },
    { $set: { state: 'undeliverable', undeliverable: reason } },
  );
}

/** Of a notice to several: who has it, so that a further try leaves them alone. */
export async function markReached(database: Database, key: string, agentId: string): Promise<void> {
  await database.notifications.updateOne({ _id: key }, { $addToSet: { reached: agentId } });
}
