import type { CollectionIndexes } from './indexes';

/** An answer kept for an `Idempotency-Key`. `_id` is a digest of principal, route and key. */
export interface IdempotencyDocument {
  _id: string;
  bodyHash: string;
  state: 'pending' | 'done';
  status: number | null;
  body: unknown;
  headers: Record<string, string>;
  createdAt: Date;
}

const KEPT_SECONDS = 24 * 3600;

export const IDEMPOTENCY_INDEXES: CollectionIndexes = [
  // keys are forgotten after a day
  { key: { createdAt: 1 }, name: 'expiry', expireAfterSeconds: KEPT_SECONDS },
];
