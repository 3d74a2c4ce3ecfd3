import { Injectable } from '@nestjs/common';
import { previewSla } from '../../../domain/policy/preview';
import { resolveHours } from '../../../domain/policy/terms';
import { PRIORITIES } from '../../../domain/vocabulary';
import { PolicyBook } from '../../../store/policyBook';
import { AccountDirectory } from '../../directory/accountDirectory';
import type { Principal } from '../auth/principal';
import { iso } from '../validation/instant';
import type { MySupportAnswer } from './mySupportAnswer';

/** What a customer may count on: their tier's ways to reach us, when somebody is there, and how soon we would answer. */
@Injectable()
export class MySupport {
  constructor(
    private readonly book: PolicyBook,
    private readonly directory: AccountDirectory,
  ) {}

  async of(me: Principal): Promise<MySupportAnswer> {
    const [account, { policy }] = await Promise.all([this.directory.find(me.id), this.book.current()]);
    // As at the opening of a ticket: who is not known yet gets what belongs to everybody.
    const { tier, zone } = account ?? { tier: 'free' as const, zone: me.zone ?? 'UTC' };
    const { channels, staffed } = policy.tiers[tier];
    const createdAt = Date.now();
    return {
      success: true,
      support: {
        tier,
        zone,
        channels,
        staffed: resolveHours(staffed, policy.deskZone, zone),
        promises: PRIORITIES.map((priority) => {
          const { response } = previewSla(policy, { tier, priority, zone, createdAt });
          return { priority, goal: iso(response?.goal ?? null), deadline: iso(response?.deadline ?? null) };
        }),
      },
    };
  }
}
