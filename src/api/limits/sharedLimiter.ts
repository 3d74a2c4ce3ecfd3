import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../../store/database';
import { RATE_LIMIT_COLLECTION } from '../../../store/documents/rateLimitDocument';

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
  /** What the limit has left beside what is leased. */
  remaining: number;
  endsAt: number;
}

/** A share of the limit is taken at once, so that most requests cost no write: what a limit is short of by that is 5 %. */
const SHARE = 20;
/** How long a limit counts, seconds. */
export const WINDOW_S = 60;
const LEASES_KEPT = 50_000;

/**
 * Requests a minute and key, shared between API processes through MongoDB. While the database is away each process counts
 * for itself.
 */
export class SharedLimiter {
  private readonly limiter: RateLimiterMongo;
  /** By when they were taken, the oldest first. */
  private readonly leases = new Map<string, Lease>();
  private readonly renewals = new Map<string, Promise<void>>();
  private readonly share: number;

  constructor(
    database: Database,
    name: string,
    readonly limit: number,
    private readonly leasesKept = LEASES_KEPT,
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
    for (;;) {
      const lease = this.leases.get(key);
      const resetMs = (lease?.endsAt ?? 0) - Date.now();
      if (lease && resetMs > 0) {
        if (lease.left > 0) {
          lease.left -= 1;
          return this.allowance(true, lease.remaining + lease.left, resetMs);
        }
        // Nobody gives anything back: it stays used up until the window ends, and nobody has to be asked.
        if (lease.remaining === 0) return this.allowance(false, 0, resetMs);
      }
      await this.renewal(key);
    }
  }

  /** One share at a time, however many ask at once: whoever comes meanwhile takes of the same. */
  private renewal(key: string): Promise<void> {
    const running = this.renewals.get(key);
    if (running) return running;
    const renewal = this.renew(key).finally(() => this.renewals.delete(key));
    this.renewals.set(key, renewal);
    return renewal;
  }

  private async renew(key: string): Promise<void> {
    try {
      const { remainingPoints, msBeforeNext } = await this.limiter.consume(key, this.share);
      this.keep(key, this.share, remainingPoints, msBeforeNext);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // The last share may be smaller than the others.
      const before = refusal.consumedPoints - this.share;
      this.keep(key, Math.max(0, this.limit - before), 0, refusal.msBeforeNext);
    }
  }

  private keep(key: string, left: number, remaining: number, resetMs: number): void {
    this.leases.delete(key);
    for (const oldest of this.leases.keys()) {
      if (this.leases.size < this.leasesKept) break;
      this.leases.delete(oldest);
    }
    this.leases.set(key, { left, remaining, endsAt: Date.now() + resetMs });
  }

  private allowance(allowed: boolean, remaining: number, resetMs: number): Allowance {
    return { allowed, limit: this.limit, remaining: Math.max(0, remaining), resetMs };
  }
}
