import type { EventFeed } from './eventFeed';
import type { LiveStream } from './liveStream';
import { isPositionLost, type ResumeToken } from './resumeToken';
import type { SseConnection } from './sseConnection';

/** A replay that is longer than this costs more than reading anew. */
const MAX_RECORDS = 20_000;
const MAX_TIME = 30_000;

/** What became of a replay. */
export type CatchUp = 'caught-up' | 'lost' | 'gone';

/**
 * Sends a reader the facts between where it stood and `until`, from a change stream of its own.
 * @returns `lost` when the position is unknown to the server, or too far back.
 */
export async function catchUp(
  feed: EventFeed,
  stream: LiveStream,
  connection: SseConnection,
  from: ResumeToken,
  until: ResumeToken,
): Promise<CatchUp> {
  if (!connection.open) return 'gone';
  const over = new AbortController();
  connection.onEnd(() => over.abort());
  const deadline = Date.now() + MAX_TIME;
  let records = 0;
  try {
    for await (const { record, position } of feed.follow(from, over.signal)) {
      if (record && record.token > until) return 'caught-up';
      if (record) {
        records += 1;
        await stream.deliverAll([record]);
      }
      if (position >= until) return 'caught-up';
      if (records >= MAX_RECORDS || Date.now() > deadline) return 'lost';
    }
    return 'gone';
  } catch (error) {
    if (isPositionLost(error)) return 'lost';
    throw error;
  }
}
