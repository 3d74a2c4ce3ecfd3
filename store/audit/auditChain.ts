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

/** What waits to be written, and who waits for it. */
interface Waiting {
  facts: AuditFacts;
  written: () => void;
  failed: (error: unknown) => void;
}

const BATCH = 500;
/** An anchor after so many deeds, or after so long with at least one. */
const ANCHOR_AFTER = 1_000;
const ANCHOR_AFTER_MS = 60_000;
/** Chains of processes that ended long ago are witnessed already. */
const HEADS_SEEN = 50;

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
  private writing: Promise<void> | null = null;
  /** Linked, but not known to be stored: they go first, and as they are. */
  private unsure: AuditDocument[] = [];
  private readonly head: ChainHead;

  constructor(
    private readonly database: Database,
    private readonly key: string,
    /** Hears of every anchor once it is stored, to keep it elsewhere as well. */
    private readonly witness: (anchor: AuditAnchor) => void = () => undefined,
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

  /** Writes what waits, and a last anchor. */
  async close(): Promise<void> {
    await this.writing;
    if (this.sinceAnchor > 0) await this.store([await this.anchor()]);
    await this.head.close();
  }

  private async write(): Promise<void> {
    // What is recorded in this very moment goes along.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      try {
        const records: AuditDocument[] = batch.map(({ facts }) => this.deed(facts));
        this.sinceAnchor += batch.length;
        if (this.isAnchorDue()) records.push(await this.anchor());
        await this.store(records);
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    // At once when nothing waits: what came in between the two would wait for whoever comes next.
    this.writing = null;
  }

  private isAnchorDue(): boolean {
    return this.sinceAnchor >= ANCHOR_AFTER || Date.now() - this.anchoredAt >= ANCHOR_AFTER_MS;
  }

  private deed(facts: AuditFacts): AuditDeed {
    return this.link({ kind: 'deed', ...facts });
  }

  private async anchor(): Promise<AuditAnchor> {
    const others = await this.database.auditHeads.find().sort({ at: -1 }).limit(HEADS_SEEN).toArray();
    const heads: AuditHead[] = others
      .filter(({ _id }) => _id !== this.id)
      .map(({ _id, seq, hash }) => ({ chain: _id, seq, hash }));
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
    for (const record of all) if (record.kind === 'anchor') this.witness(record);
    this.head.moved({ chain: this.id, seq: this.seq, hash: this.previous });
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
