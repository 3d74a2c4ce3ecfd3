import { Injectable } from '@nestjs/common';
import { isAnyErased } from '../../../store/customers';
import { Database } from '../../../store/database';
import { AnswerLedger, type Claim, type KeptAnswer } from './answerLedger';

/** A request that takes longer than this has lost its process; what it did is deduped by its command id. */
const LEASE_MS = 30_000;
const DUPLICATE_KEY = 11000;

/** The ledger in MongoDB, so that it holds over any number of API processes. Answers hold words: they go after a day. */
@Injectable()
export class MongoLedger extends AnswerLedger {
  constructor(private readonly database: Database) {
    super();
  }

  async claim(id: string, fingerprint: string): Promise<Claim> {
    const answers = this.database.idempotency;
    const heldUntil = new Date(Date.now() + LEASE_MS);
    try {
      await answers.insertOne({ _id: id, fingerprint, heldUntil, answer: null, createdAt: new Date() });
      return { kind: 'mine' };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const kept = await answers.findOne({ _id: id });
    // Released in between: the next try gets it.
    if (!kept) return { kind: 'running' };
    if (kept.fingerprint !== fingerprint) return { kind: 'other-body' };
    const { answer, customers = [] } = kept;
    // The erasure takes the answer away when it comes to it, which may be hours from its beginning.
    const gone = answer !== null && (await isAnyErased(this.database, customers));
    if (answer && !gone) return { kind: 'answered', answer, customers };
    if (!answer && kept.heldUntil.getTime() > Date.now()) return { kind: 'running' };
    const taken = await answers.updateOne(
      { _id: id, answer: gone ? { $ne: null } : null, heldUntil: kept.heldUntil },
      { $set: { heldUntil, answer: null } },
    );
    return { kind: taken.modifiedCount === 1 ? 'mine' : 'running' };
  }

  async settle(id: string, answer: KeptAnswer, customers: string[]): Promise<void> {
    const answers = this.database.idempotency;
    await answers.updateOne({ _id: id }, { $set: { answer, customers } });
    // Behind the write: an erasure that did not see the answer is seen here.
    if (await isAnyErased(this.database, customers)) await answers.deleteOne({ _id: id });
  }

  async release(id: string): Promise<void> {
    await this.database.idempotency.deleteOne({ _id: id, answer: null });
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}
