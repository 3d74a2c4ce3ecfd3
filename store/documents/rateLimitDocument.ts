import type { CollectionIndexes } from './indexes';

/** A window of a rate limit, as rate-limiter-flexible keeps it. */
export interface RateLimitDocument {
  key: string;
  points: number;
  expire: Date | null;
}

export const RATE_LIMIT_INDEXES: CollectionIndexes = [
  { key: { key: 1 }, name: 'key', unique: true },
  // windows that are over
  { key: { expire: -1 }, name: 'expiry', expireAfterSeconds: 0 },
];
