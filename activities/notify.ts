import { leavesFor } from '../domain/notices/emailChoice';
import type { Database } from '../store/database';
import type { NotificationDocument } from '../store/documents/notificationDocument';
import { emailChoiceOf } from '../store/emailChoices';
import { findNotifications, keepInFeed, markDelivered, markWithoutChannel } from '../store/notifications';
import type { NotificationActivities } from '../workflows/contract';

/** A way out of the house: mail, chat, a webhook, a phone. Must tolerate the same notice twice (`_id` is its key). */
export interface NotificationChannel {
  readonly name: string;
  deliver(notice: NotificationDocument): Promise<void>;
}

/**
 * Hands notices over to their channels, and marks each as delivered exactly once. Without a channel
 * none is delivered: each stands in the feed alone, and is kept as such. What its reader does not want by e-mail any more
 * stays there. A notice that cannot leave holds up none of the
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
          if (!(await isStillWanted(database, notice))) {
            await keepInFeed(database, notice._id);
            continue;
          }
          if (channels.length === 0) {
            await markWithoutChannel(database, { _id: notice._id });
            continue;
          }
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

/** A customer may have chosen otherwise since the notice was written. */
async function isStillWanted(database: Database, notice: NotificationDocument): Promise<boolean> {
  if (notice.to.kind !== 'customer') return true;
  return leavesFor(notice, await emailChoiceOf(database, notice.to.id));
}
