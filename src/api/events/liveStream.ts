import type { FeedRecord } from './eventFeed';
import type { HubListener } from './eventHub';
import type { ResumeToken } from './resumeToken';
import type { SseConnection } from './sseConnection';

/** The reader of one ticket's facts may not read it any more: the stream ends without telling what did that. */
export const OUT_OF_SIGHT = Symbol('out of sight');

/** What a reader may see of a fact: the timeline's entry, null for nothing, or OUT_OF_SIGHT. */
export type View = (record: FeedRecord) => unknown;

/** Facts that may wait while a replay is under way; beyond that the reader is told to read anew. */
const MAX_WAITING = 20_000;

/**
 * One reader's facts, in order, each once: the replay's first, then those that came meanwhile, then live. Positions
 * only grow, so whatever is not beyond the last one has been sent.
 */
export class LiveStream implements HubListener {
  /** Everything up to here was sent, or is not for this reader. */
  private done: ResumeToken;
  /** The last position that the reader was told. */
  private told: ResumeToken;
  private waiting: FeedRecord[] | null;

  /**
   * @param from where the reader stands.
   * @param replaying live facts wait until `caughtUp`.
   */
  constructor(
    private readonly connection: SseConnection,
    private readonly view: View,
    from: ResumeToken,
    replaying: boolean,
  ) {
    this.done = from;
    this.told = from;
    this.waiting = replaying ? [] : null;
  }

  onRecord(record: FeedRecord): void {
    if (!this.waiting) this.deliver(record);
    else if (this.waiting.length < MAX_WAITING) this.waiting.push(record);
    else this.connection.close('too_slow');
  }

  onReset(position: ResumeToken): void {
    if (this.waiting) this.waiting = [];
    this.reset(position);
  }

  /** Sends a fact that lies beyond the last one sent, if the reader may see it. */
  deliver(record: FeedRecord): void {
    if (record.token <= this.done) return;
    this.done = record.token;
    const data = this.view(record);
    if (data === null) return;
    if (data === OUT_OF_SIGHT) {
      this.connection.close('out_of_sight');
      return;
    }
    this.told = record.token;
    this.connection.send({ id: record.token, data });
  }

  /** Sends facts as fast as the reader takes them: what was missed could outrun any reader. */
  async deliverAll(records: readonly FeedRecord[]): Promise<void> {
    for (const record of records) {
      this.deliver(record);
      await this.connection.drained();
    }
  }

  /** The replay has reached what the hub had handed out when it began: what waited follows, then live. */
  async caughtUp(): Promise<void> {
    while (this.waiting && this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.deliverAll(batch);
    }
    this.waiting = null;
  }

  /** Facts between where the reader stood and `position` cannot be had: it has to read anew what it shows. */
  reset(position: ResumeToken): void {
    this.done = position;
    this.told = position;
    this.connection.send({ id: position, event: 'reset', data: { reason: 'position_lost' } });
  }

  /** A sign of life. While a replay is under way it must not move the reader's position past what was not sent. */
  heartbeat(position: ResumeToken | null): void {
    if (this.waiting !== null || position === null || position <= this.told) {
      this.connection.heartbeat(null);
      return;
    }
    this.told = position;
    this.connection.heartbeat(position);
  }
}
