import type { Database } from '../store/database';
import type { NotificationDocument } from '../store/documents/notificationDocument';
import { findNotifications, markDelivered } from '../store/notifications';
import type { NotificationActivities } from '../workflows/contract';

/** A way out of the house: mail, chat, a webhook, a phone. Must tolerate the same notice twice (`_id` is its key). */
export interface NotificationChannel {
  readonly name: string;
  deliver(notice: NotificationDocument): Promise<void>;
}

/**
 * Hands notices over to their channels, and marks each as delivered exactly once. Without a channel the outbox row
 * itself is the delivery: the notice stands in the feed, to be fetched. A notice that cannot leave holds up none of the
 * others; it is tried again with the activity.
 */
export function notificationActivities(
  database: Database,
  channels: readonly NotificationChannel[],
): NotificationActivities {
  return {
    async notify(keys) {
      const notices = await findNotifications(database, keys);
      const failures: unknown[] = [];
      for (const notice of notices) {
        if (notice.state !== 'pending') continue;
        try {
          for (const channel of channels) await channel.deliver(notice);
          await markDelivered(database, notice._id, new Date());
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
