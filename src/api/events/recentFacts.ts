import type { FeedRecord } from './eventFeed';
import type { ResumeToken } from './resumeToken';

/** Enough for the readers whom a restarted proxy or a lost network sends back all at once. */
const KEPT = 4_096;

/** The last facts that the hub has handed out: whoever was away only for a moment needs no change stream. */
export class RecentFacts {
  private records: FeedRecord[] = [];
  /** Everything after this is in `records`. */
  private floor: ResumeToken | null = null;

  constructor(private readonly kept: number = KEPT) {}

  /** Begins anew: nothing before is known. */
  begin(position: ResumeToken): void {
    this.records = [];
    this.floor = position;
  }

  add(record: FeedRecord): void {
    this.records.push(record);
    // Dropped in one go, so that it is not done for every fact.
    if (this.records.length <= 2 * this.kept) return;
    const dropped = this.records.splice(0, this.records.length - this.kept);
    this.floor = dropped.at(-1)?.token ?? this.floor;
  }

  /** The facts after a position; null when it lies further back than is kept. */
  after(position: ResumeToken): FeedRecord[] | null {
    if (this.floor === null || position < this.floor) return null;
    return this.records.filter(({ token }) => token > position);
  }
}
