import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../store/database';

/** What is left of a limit. */
export interface Allowance {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Until the window ends, ms. */
  resetMs: number;
}

interface Lease {
  left: number;
  remaining: number;
  endsAt: number;
}

/** A share of the limit is taken at once, so that most requests cost no write: what a limit is short of by that is 5 %. */
const SHARE = 20;
/** How long a limit counts, seconds. */
export const WINDOW_S = 60;
const LEASES_KEPT = 50_000;
export const RATE_LIMIT_COLLECTION = 'rateLimits';

/**
 * Requests a minute and key, shared between API processes through MongoDB. While the database is away each process counts
 * for itself.
 */
export class SharedLimiter {
  private readonly limiter: RateLimiterMongo;
  private readonly leases = new Map<string, Lease>();
  private readonly share: number;

  constructor(
    database: Database,
    name: string,
    readonly limit: number,
  ) {
    this.share = Math.max(1, Math.floor(limit / SHARE));
    this.limiter = new RateLimiterMongo({
      storeClient: database.connection.getClient(),
      dbName: database.db.databaseName,
      tableName: RATE_LIMIT_COLLECTION,
      disableIndexesCreation: true,
      keyPrefix: name,
      points: limit,
      duration: WINDOW_S,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points: limit, duration: WINDOW_S }),
    });
  }

  /** Uses the limit up by one, unless it is. */
  async take(key: string): Promise<Allowance> {
    const now = Date.now();
    const lease = this.leases.get(key);
    if (lease && lease.endsAt > now && lease.left > 0) {
      lease.left -= 1;
      return this.allowance(true, lease.remaining + lease.left, lease.endsAt - now);
    }
    return this.renew(key, now);
  }

  private async renew(key: string, now: number): Promise<Allowance> {
    try {
      const taken = await this.limiter.consume(key, this.share);
      this.keep(key, {
        left: this.share - 1,
        remaining: taken.remainingPoints,
        endsAt: now + taken.msBeforeNext,
      });
      return this.allowance(true, taken.remainingPoints + this.share - 1, taken.msBeforeNext);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return this.allowance(false, 0, refusal.msBeforeNext);
    }
  }

  private keep(key: string, lease: Lease): void {
    if (this.leases.size >= LEASES_KEPT) this.leases.clear();
    this.leases.set(key, lease);
  }

  private allowance(allowed: boolean, remaining: number, resetMs: number): Allowance {
    return { allowed, limit: this.limit, remaining: Math.max(0, remaining), resetMs };
  }
}
