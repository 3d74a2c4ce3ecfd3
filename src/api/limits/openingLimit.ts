import { Injectable, Logger } from '@nestjs/common';
import type { TierPolicy } from '../../../domain/policy/policy';
import type { Tier } from '../../../domain/vocabulary';
import type { Database } from '../../../store/database';
import { giveOpeningBack, takeOpening } from '../../../store/openings';
import { ApiError } from '../errors/apiError';

/** Who opens which ticket. */
export interface Opening {
  customerId: string;
  ticketId: string;
  tier: Tier;
}

/** How many tickets a customer of a tier may open within an hour (docs/api.md, Limits). */
@Injectable()
export class OpeningLimit {
  private readonly log = new Logger('Limits');

  constructor(
    private readonly database: Database,
    private readonly active: boolean,
  ) {}

  /**
   * Opens it within the limit: what is not opened in the end is not counted.
   * @param now epoch ms
   * @throws ApiError `rate_limited` naming when the next one may be opened, and what `open` throws
   */
  async within<T>(
    opening: Opening,
    { opensPerHour }: TierPolicy,
    now: number,
    open: () => Promise<T>,
  ): Promise<T> {
    if (!this.active || opensPerHour === undefined) return open();
    await this.take(opening, opensPerHour, now);
    try {
      return await open();
    } catch (error) {
      await this.giveBack(opening);
      throw error;
    }
  }

  private async take(
    { customerId, ticketId, tier }: Opening,
    opensPerHour: number,
    now: number,
  ): Promise<void> {
    const next = await takeOpening(this.database, customerId, ticketId, opensPerHour, now);
    if (next === null) return;
    throw new ApiError(
      'rate_limited',
      `The tier ${tier} opens up to ${opensPerHour} tickets an hour; the next one from ${next.toISOString()}. ` +
        'Messages to open tickets are not limited by this.',
      { tier, opensPerHour, nextAt: next.toISOString() },
      { 'retry-after': String(Math.max(1, Math.ceil((next.getTime() - now) / 1_000))) },
    );
  }

  /** Why it was not opened is what its sender has to hear, whatever becomes of the count. */
  private async giveBack({ customerId, ticketId }: Opening): Promise<void> {
    try {
      await giveOpeningBack(this.database, customerId, ticketId);
    } catch (error) {
      this.log.warn({ msg: 'a ticket that was not opened is counted for an hour', ticketId, err: error });
    }
  }
}
