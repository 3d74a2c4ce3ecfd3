import type { Database } from '../database';
import type { AuditHead } from '../documents/auditDocument';

/** How often the end of a chain is noted while it grows, ms: the tail that a kill leaves unnoted is no older. */
const NOTED_EVERY_MS = 250;

/**
 * Notes for other processes, whose anchors witness it, how far a chain is stored. Nobody waits for that: a note for many
 * records costs no more than one.
 */
export class ChainHead {
  private stored: AuditHead | null = null;
  private notedSeq = 0;
  private notedAt = 0;
  private later: NodeJS.Timeout | null = null;
  private noting: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  /** The chain is stored up to here. */
  moved(head: AuditHead): void {
    this.stored = head;
    this.soon();
  }

  /** Notes what is not noted yet. @throws the driver's error while the database is away */
  async close(): Promise<void> {
    if (this.later) clearTimeout(this.later);
    await this.noting;
    await this.note();
  }

  private soon(): void {
    if (this.later || this.noting) return;
    const wait = Math.max(0, this.notedAt + NOTED_EVERY_MS - Date.now());
    this.later = setTimeout(() => {
      this.later = null;
      this.noting = this.tryNote().finally(() => {
        this.noting = null;
        if (this.stored && this.stored.seq > this.notedSeq) this.soon();
      });
    }, wait).unref();
  }

  /** While the database is away it is tried again until it is back, or the chain is closed. */
  private async tryNote(): Promise<void> {
    this.notedAt = Date.now();
    try {
      await this.note();
    } catch (error) {
      // The chain itself reports an outage to whoever waits for a record; the note only comes later.
      if (!(error instanceof Error)) throw error;
    }
  }

  private async note(): Promise<void> {
    const { stored } = this;
    if (!stored || stored.seq === this.notedSeq) return;
    await this.database.auditHeads.updateOne(
      { _id: stored.chain },
      { $set: { seq: stored.seq, hash: stored.hash, at: new Date() } },
      { upsert: true, writeConcern: { w: 1 } },
    );
    this.notedSeq = stored.seq;
  }
}
