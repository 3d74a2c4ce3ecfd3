import { Injectable } from '@nestjs/common';
import type { TierPolicy } from '../../../domain/policy/policy';
import type { Tier } from '../../../domain/vocabulary';
import type { Database } from '../../../store/database';
import { ApiError } from '../errors/apiError';

const HOUR = 3_600_000;

/** How many tickets a customer of a tier may open within an hour (docs/api.md, Limits). */
@Injectable()
export class OpeningLimit {
  constructor(
    private readonly database: Database,
    private readonly active: boolean,
  ) {}

  /**
   * Counted from the tickets themselves, so it is one limit whichever process answers.
   * @param now epoch ms
   * @throws ApiError `rate_limited` naming when the next one may be opened
   */
  async require(customerId: string, tier: Tier, { opensPerHour }: TierPolicy, now: number): Promise<void> {
    if (!this.active || opensPerHour === undefined) return;
    const recent = await this.database.tickets
      .find({ customerId, createdAt: { $gt: new Date(now - HOUR) } }, { projection: { createdAt: 1 } })
      .hint('customerId_createdAt')
      .sort({ createdAt: -1, _id: -1 })
      .limit(opensPerHour)
      .toArray();
    const oldest = recent.at(-1);
    if (recent.length < opensPerHour || !oldest) return;
    const next = new Date(oldest.createdAt.getTime() + HOUR);
    throw new ApiError(
      'rate_limited',
      `The tier ${tier} opens up to ${opensPerHour} tickets an hour; the next one from ${next.toISOString()}. ` +
        'Messages to open tickets are not limited by this.',
      { tier, opensPerHour, nextAt: next.toISOString() },
      { 'retry-after': String(Math.max(1, Math.ceil((next.getTime() - now) / 1_000))) },
    );
  }
}
