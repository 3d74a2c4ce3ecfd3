import { Injectable } from '@nestjs/common';
import { Connection, type mongo } from 'mongoose';
import { AnswerLedger, type Claim, type KeptAnswer } from './answerLedger';

interface StoredAnswer {
  _id: string;
  fingerprint: string;
  /** Until then the holder of the claim is taken to be alive. */
  heldUntil: Date;
  answer: KeptAnswer | null;
  createdAt: Date;
}

/** A request that takes longer than this has lost its process; what it did is deduped by its command id. */
const LEASE_MS = 30_000;
const KEPT_SECONDS = 24 * 60 * 60;
const DUPLICATE_KEY = 11000;

/** The ledger in MongoDB, so that it holds over any number of API processes. Answers hold words: they go after a day. */
@Injectable()
export class MongoLedger extends AnswerLedger {
  private readonly answers: mongo.Collection<StoredAnswer>;
  private indexed: Promise<unknown> | undefined;

  constructor(connection: Connection) {
    super();
    this.answers = connection.collection<StoredAnswer>('idempotencyAnswers');
  }

  async claim(id: string, fingerprint: string): Promise<Claim> {
    await this.ensureIndex();
    const heldUntil = new Date(Date.now() + LEASE_MS);
    try {
      await this.answers.insertOne({ _id: id, fingerprint, heldUntil, answer: null, createdAt: new Date() });
      return { kind: 'mine' };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const kept = await this.answers.findOne({ _id: id });
    // Released in between: the next try gets it.
    if (!kept) return { kind: 'running' };
    if (kept.fingerprint !== fingerprint) return { kind: 'other-body' };
    if (kept.answer) return { kind: 'answered', answer: kept.answer };
    if (kept.heldUntil.getTime() > Date.now()) return { kind: 'running' };
    const taken = await this.answers.updateOne(
      { _id: id, answer: null, heldUntil: kept.heldUntil },
      { $set: { heldUntil } },
    );
    return { kind: taken.modifiedCount === 1 ? 'mine' : 'running' };
  }

  async settle(id: string, answer: KeptAnswer): Promise<void> {
    await this.answers.updateOne({ _id: id }, { $set: { answer } });
  }

  async release(id: string): Promise<void> {
    await this.answers.deleteOne({ _id: id, answer: null });
  }

  private async ensureIndex(): Promise<void> {
    this.indexed ??= this.answers.createIndex({ createdAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
    try {
      await this.indexed;
    } catch (error) {
      this.indexed = undefined;
      throw error;
    }
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}
