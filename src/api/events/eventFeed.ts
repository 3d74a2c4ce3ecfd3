import { Injectable } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { Database } from '../../../store/database';
import type { EventDocument } from '../../../store/documents/eventDocument';
import { PositionLost, tokenOf, type ResumeToken } from './resumeToken';

/** A recorded fact with its place in the stream. */
export interface FeedRecord {
  token: ResumeToken;
  event: EventDocument;
}

/** One look at the feed: perhaps a fact, and up to where everything has been seen. */
export interface FeedStep {
  record: FeedRecord | null;
  position: ResumeToken;
}

/** How long the server holds a question open when there is nothing new, in ms; news are answered at once. */
const MAX_AWAIT = 1_000;
const INSERTS = [{ $match: { operationType: 'insert' } }];

/** The recorded facts as MongoDB's change stream tells them, from any position on. */
@Injectable()
export class EventFeed {
  constructor(private readonly database: Database) {}

  /**
   * Facts after a position (null: from now on), as they are recorded, until the signal. It yields at least once a
   * second. The driver resumes by itself where the database was away for a moment.
   * @throws the driver's error when the database stays away, or when the position is lost (`isPositionLost`).
   */
  async *follow(after: ResumeToken | null, signal: AbortSignal): AsyncGenerator<FeedStep> {
    const stream = this.database.events.watch<EventDocument, mongo.ChangeStreamInsertDocument<EventDocument>>(
      INSERTS,
      { maxAwaitTimeMS: MAX_AWAIT, ...(after === null ? {} : { resumeAfter: { _data: after } }) },
    );
    let closing: Promise<void> | undefined;
    const close = (): void => {
      closing = stream.close();
    };
    signal.addEventListener('abort', close, { once: true });
    try {
      // A stream whose collection is dropped is closed by the server; asked again it would say "nothing" at once, for ever.
      while (!signal.aborted && !stream.closed) {
        const change = await stream.tryNext();
        const position = tokenOf(stream.resumeToken);
        if (position !== null) yield { record: change && recordOf(change), position };
      }
      if (!signal.aborted) throw new PositionLost('the collection of facts was dropped or renamed');
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', close);
      await (closing ?? stream.close());
    }
  }
}

function recordOf(change: mongo.ChangeStreamInsertDocument<EventDocument>): FeedRecord {
  const token = tokenOf(change._id);
  if (token === null) throw new Error('a change came without its token');
  return { token, event: change.fullDocument };
}
