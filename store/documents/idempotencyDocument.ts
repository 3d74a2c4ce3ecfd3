import type { CollectionIndexes } from './indexes';

/** The answer to a request with an `Idempotency-Key`. `_id` is the command id: a digest of principal, address and key. */
export interface IdempotencyDocument {
  _id: string;
  /** Digest of the body. */
  fingerprint: string;
  /** Until then whoever carries the request out is taken to be alive. */
  heldUntil: Date;
  /** As it was sent; null while the request is under way. */
  answer: { status: number; headers: Record<string, string>; body: string } | null;
  createdAt: Date;
  /** On whose data the answer is: it goes with them. */
  customers?: string[];
}

const KEPT_SECONDS = 24 * 3600;

export const IDEMPOTENCY_INDEXES: CollectionIndexes = [
  // keys are forgotten after a day
  { key: { createdAt: 1 }, name: 'expiry', expireAfterSeconds: KEPT_SECONDS },
];
