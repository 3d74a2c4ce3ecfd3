import { setImmediate } from 'node:timers/promises';
import { ulid } from 'ulid';
import type { Database } from '../database';
import type {
  AuditAnchor,
  AuditDeed,
  AuditDocument,
  AuditFacts,
  AuditHead,
} from '../documents/auditDocument';
import { auditHash } from './auditHash';
import { ChainHead } from './chainHead';
import { latestHeads, openEnds } from './openEnds';

/** What waits to be written, and who waits for it. */
interface Waiting {
  facts: AuditFacts;
  written: () => void;
  failed: (error: unknown) => void;
}

const BATCH = 500;
/** So many may be in doubt; while a longer outage lasts no more are linked. */
const MOST_UNSURE = 10_000;
/** An anchor after so many deeds, or after so long with at least one. */
const ANCHOR_AFTER = 1_000;
const ANCHOR_AFTER_MS = 60_000;

/** Somebody who waits until the ends of other chains are looked at. */
interface Looking {
  looked: (ends: number) => void;
  failed: (error: unknown) => void;
}

/**
 * The chain of audit records of this process. What comes in while a write is under way is written together by the next
 * one, so that a busy process pays for one write instead of many.
 */
export class AuditChain {
  readonly id = ulid();
  private seq = 0;
  private previous = '';
  private anchoredAt = 0;
  private sinceAnchor = 0;
  private waiting: Waiting[] = [];
  private looking: Looking[] = [];
  /** How far anchors of this chain have told of others. */
  private readonly witnessed = new Map<string, number>();
  private writing: Promise<void> | null = null;
  /** Linked, but not known to be stored: they go first, and as they are. */
  private unsure: AuditDocument[] = [];
  private readonly head: ChainHead;

  constructor(
    private readonly database: Database,
    private readonly key: string,
    /** Hears of every anchor once it is stored, to keep it elsewhere as well. */
    private readonly keepElsewhere: (anchor: AuditAnchor) => void = () => undefined,
  ) {
    this.head = new ChainHead(database);
  }

  /** Resolves once the record is stored by a majority. @throws the driver's error while the database is away */
  record(facts: AuditFacts): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ facts, written, failed });
      this.writing ??= this.write();
    });
  }

  /**
   * Anchors what others have written and not anchored themselves, as where their process was killed, or has nothing more to write.
   * @returns how many ends there were; nothing is written where there are none
   */
  witness(): Promise<number> {
    return new Promise((looked, failed) => {
      this.looking.push({ looked, failed });
      this.writing ??= this.write();
    });
  }

  /** Writes what waits, and a last anchor. */
  async close(): Promise<void> {
    await this.writing;
    if (this.sinceAnchor > 0) await this.store([this.anchor(await latestHeads(this.database, this.id))]);
    await this.head.close();
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0 || this.looking.length > 0) {
      // Whatever else this turn of the event loop records goes along: a busy process has many in a turn.
      await setImmediate();
      const batch = this.waiting.splice(0, BATCH);
      const looking = this.looking.splice(0);
      try {
        const heads = await this.headsFor(batch.length, looking);
        if (this.unsure.length >= MOST_UNSURE) await this.store([]);
        const records: AuditDocument[] = batch.map(({ facts }) => this.deed(facts));
        this.sinceAnchor += batch.length;
        if (heads) records.push(this.anchor(heads.all));
        if (records.length > 0) await this.store(records);
        for (const { written } of batch) written();
        for (const { looked } of looking) looked(heads?.ends ?? 0);
      } catch (error) {
        for (const { failed } of [...batch, ...looking]) failed(error);
      }
    }
    // At once when nothing waits: what came in between the two would wait for whoever comes next.
    this.writing = null;
  }

  /** For an anchor, null where none is made. A deed does not wait for an anchor that cannot be made now; it comes with the next one. */
  private async headsFor(
    deeds: number,
    looking: Looking[],
  ): Promise<{ all: AuditHead[]; ends: number } | null> {
    try {
      return await this.headsToAnchor(deeds, looking.length > 0);
    } catch (error) {
      for (const { failed } of looking.splice(0)) failed(error);
      return null;
    }
  }

  /** What an anchor would tell of others, null where none is due; and how many of them have an end that is open. */
  private async headsToAnchor(
    deeds: number,
    isAsked: boolean,
  ): Promise<{ all: AuditHead[]; ends: number } | null> {
    const isDue = deeds > 0 && this.isAnchorDue(deeds);
    if (!isDue && !isAsked) return null;
    const heads = await latestHeads(this.database, this.id);
    const ends = isAsked ? await openEnds(this.database, this.key, heads, this.witnessed) : [];
    if (!isDue && ends.length === 0) return null;
    const all = new Map([...heads, ...ends].map((head) => [head.chain, head]));
    return { all: [...all.values()], ends: ends.length };
  }

  private isAnchorDue(deeds: number): boolean {
    return this.sinceAnchor + deeds >= ANCHOR_AFTER || Date.now() - this.anchoredAt >= ANCHOR_AFTER_MS;
  }

  private deed(facts: AuditFacts): AuditDeed {
    return this.link({ kind: 'deed', ...facts });
  }

  private anchor(heads: AuditHead[]): AuditAnchor {
    this.sinceAnchor = 0;
    this.anchoredAt = Date.now();
    return this.link({ kind: 'anchor', at: new Date(), heads });
  }

  private link<T extends AuditDeed | AuditAnchor>(
    content: Omit<T, '_id' | 'chain' | 'seq' | 'previous' | 'hash'>,
  ): T {
    this.seq += 1;
    const unhashed = {
      ...content,
      _id: `${this.id}:${this.seq}`,
      chain: this.id,
      seq: this.seq,
      previous: this.previous,
    };
    // The content of a kind with a link is a record of that kind.
    const record = {
      ...unhashed,
      hash: auditHash(unhashed as unknown as AuditDocument, this.key),
    } as unknown as T;
    this.previous = record.hash;
    return record;
  }

  /** Again what an outage left in doubt: stored twice it is the same record. */
  private async store(records: AuditDocument[]): Promise<void> {
    this.unsure.push(...records);
    const all = this.unsure;
    if (all.length === records.length) await this.database.audit.insertMany(all, { ordered: true });
    else await this.storeAgain(all);
    this.unsure = [];
    for (const record of all) if (record.kind === 'anchor') this.tell(record);
    this.head.moved({ chain: this.id, seq: this.seq, hash: this.previous });
  }

  private tell(anchor: AuditAnchor): void {
    for (const { chain, seq } of anchor.heads) {
      this.witnessed.set(chain, Math.max(seq, this.witnessed.get(chain) ?? 0));
    }
    this.keepElsewhere(anchor);
  }

  private async storeAgain(records: AuditDocument[]): Promise<void> {
    await this.database.audit.bulkWrite(
      records.map((record) => ({
        updateOne: { filter: { _id: record._id }, update: { $setOnInsert: record }, upsert: true },
      })),
      { ordered: true },
    );
  }
}
