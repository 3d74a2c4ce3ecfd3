import type { CollectionIndexes } from './indexes';

/** A window of a rate limit, as rate-limiter-flexible keeps it, and what else is counted for a while. */
export interface RateLimitDocument {
  key: string;
  points: number;
  expire: Date | null;
  /** Of the tickets that somebody opens within an hour: which. */
  taken?: { id: string; at: Date }[];
}

export const RATE_LIMIT_COLLECTION = 'rateLimits';

export const RATE_LIMIT_INDEXES: CollectionIndexes = [
  { key: { key: 1 }, name: 'key', unique: true },
  // windows that are over
  { key: { expire: -1 }, name: 'expiry', expireAfterSeconds: 0 },
];
