import { Logger } from '@nestjs/common';
import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleAll,
  timeout,
  TimeoutStrategy,
  wrap,
  type IPolicy,
} from 'cockatiel';
import { z } from 'zod';
import { TIERS } from '../../domain/vocabulary';
import { isZone } from '../../domain/calendar/zone';
import { AccountDirectory, type Account } from './accountDirectory';

/** What the account system answers to `GET <DIRECTORY_URL>/<customer id>`; 404 for a customer whom it does not know. */
const ANSWER = z.object({
  tier: z.enum(TIERS),
  zoneinfo: z.string().refine(isZone).default('UTC'),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_].*)?$/)
    .default('en'),
  name: z.string().max(200).nullable().default(null),
  email: z.string().max(254).nullable().default(null),
});

/** Where the last answers are kept for the time when the account system is away. */
export interface LastKnown {
  find(customerId: string): Promise<Account | null>;
  /** @returns the account as it counts: in the language that the customer chose themselves. */
  keep(customerId: string, account: Account): Promise<Account>;
}

const FRESH_MS = 60_000;
const CACHED = 10_000;
/** A customer waits for this answer. */
const PATIENCE_MS = 800;

/**
 * The account system over HTTP: a short timeout, answers fresh for a minute, a circuit breaker. While it cannot be
 * reached the last known account counts; nobody's ticket waits for another system.
 */
export class HttpDirectory extends AccountDirectory {
  private readonly log = new Logger('Directory');
  private readonly fresh = new Map<string, { account: Account | null; until: number }>();
  private readonly policy: IPolicy = wrap(
    circuitBreaker(handleAll, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(3) }),
    timeout(PATIENCE_MS, TimeoutStrategy.Aggressive),
  );

  constructor(
    private readonly server: { url: string; token: string | null },
    private readonly lastKnown: LastKnown,
  ) {
    super();
  }

  async find(customerId: string): Promise<Account | null> {
    const cached = this.fresh.get(customerId);
    if (cached && cached.until > Date.now()) return cached.account;
    try {
      const account = await this.policy.execute(({ signal }) => this.ask(customerId, signal));
      const counts = account && (await this.lastKnown.keep(customerId, account));
      this.remember(customerId, counts);
      return counts;
    } catch (error) {
      this.log.warn({ msg: 'the account system does not answer; the last known account counts', err: error });
      return this.lastKnown.find(customerId);
    }
  }

  private async ask(customerId: string, signal: AbortSignal): Promise<Account | null> {
    const { url, token } = this.server;
    const response = await fetch(`${url.replace(/\/$/, '')}/${encodeURIComponent(customerId)}`, {
      signal,
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) throw new Error(`the account system answered ${response.status}`);
    const { tier, zoneinfo, locale, name, email } = ANSWER.parse(await response.json());
    return {
      tier,
      zone: zoneinfo,
      language: locale
        .slice(0, 3)
        .replace(/[-_].*/, '')
        .toLowerCase(),
      name,
      email,
    };
  }

  private remember(customerId: string, account: Account | null): void {
    // The oldest goes first: Map keeps the order in which entries came.
    if (this.fresh.size >= CACHED) {
      for (const oldest of this.fresh.keys()) {
        this.fresh.delete(oldest);
        break;
      }
    }
    this.fresh.delete(customerId);
    this.fresh.set(customerId, { account, until: Date.now() + FRESH_MS });
  }
}
