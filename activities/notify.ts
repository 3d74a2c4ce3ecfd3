import { leavesFor } from '../domain/notices/emailChoice';
import type { Database } from '../store/database';
import type { NotificationDocument, UndeliverableReason } from '../store/documents/notificationDocument';
import { emailChoiceOf } from '../store/emailChoices';
import {
  findNotifications,
  keepInFeed,
  markDelivered,
  markUndeliverable,
  markWithoutChannel,
} from '../store/notifications';
import type { NotificationActivities } from '../workflows/contract';
import { inLanes } from './lanes';
import { Undeliverable } from './undeliverable';

/**
 * A way out of the house: mail, chat, a phone. Must tolerate the same notice twice (`_id` is its key), and give up within
 * ten seconds.
 */
export interface NotificationChannel {
  readonly name: string;
  /** @throws Undeliverable where no further try helps; after any other error the notice is tried again */
  deliver(notice: NotificationDocument): Promise<void>;
}

/** What became of a notice at one try; for the log, hence ids and codes alone. */
export interface Outcome {
  notice: string;
  kind: NotificationDocument['kind'];
  outcome: 'delivered' | 'undeliverable' | 'held-up';
  /** Why it was not delivered. */
  code?: UndeliverableReason | (string & {});
  /** From the notice to this outcome. */
  lagMs: number;
}

/** Some notices are held up: the activity is tried again. Temporal keeps the message, so it says kinds of errors and no more. */
export class NoticesHeldUp extends Error {
  constructor(codes: readonly string[]) {
    super(`${codes.length} held up: ${[...new Set(codes)].sort().join(', ')}`);
    this.name = 'NoticesHeldUp';
  }
}

/** At once: a page to a whole level must reach all of it within seconds. */
const LANES = 5;
/** Later than that no further notice is begun: what is begun has ended before the activity's own time is up (30 s). */
const BEGIN_WITHIN_MS = 15_000;

/**
 * Hands notices over to their channels, and marks each as delivered exactly once. Without a channel
 * none is delivered: each stands in the feed alone, and is kept as such. What its reader does not want by e-mail any more
 * stays there. A notice that cannot leave holds up none of the
 * others; it is tried again with the activity, or marked where that is of no use.
 */
export function notificationActivities(
  database: Database,
  channels: readonly NotificationChannel[],
  tell: (outcome: Outcome) => void = () => undefined,
): NotificationActivities {
  const handOver = async (notice: NotificationDocument): Promise<void> => {
    if (!(await isStillWanted(database, notice))) return keepInFeed(database, notice._id);
    if (channels.length === 0) return markWithoutChannel(database, { _id: notice._id });
    try {
      for (const channel of channels) await channel.deliver(notice);
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
      await markUndeliverable(database, notice._id, error.reason);
      tell({ ...outcomeOf(notice, 'undeliverable'), code: error.reason });
      return;
    }
    await markDelivered(database, notice._id, new Date());
    tell(outcomeOf(notice, 'delivered'));
  };
  return {
    async notify(keys) {
      const notices = await findNotifications(database, keys);
      const until = Date.now() + BEGIN_WITHIN_MS;
      const held: string[] = [];
      await inLanes(
        LANES,
        notices.filter(({ state }) => state === 'pending'),
        async (notice) => {
          try {
            if (Date.now() > until) held.push('no-time-left');
            else await handOver(notice);
          } catch (error) {
            const code = codeOf(error);
            held.push(code);
            tell({ ...outcomeOf(notice, 'held-up'), code });
          }
        },
      );
      if (held.length > 0) throw new NoticesHeldUp(held);
    },
  };
}

function outcomeOf({ _id, kind, createdAt }: NotificationDocument, outcome: Outcome['outcome']): Outcome {
  return { notice: _id, kind, outcome, lagMs: Date.now() - createdAt.getTime() };
}

/** Never the message: it may quote an address or what somebody wrote. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** A customer may have chosen otherwise since the notice was written. */
async function isStillWanted(database: Database, notice: NotificationDocument): Promise<boolean> {
  if (notice.to.kind !== 'customer') return true;
  return leavesFor(notice, await emailChoiceOf(database, notice.to.id));
}
