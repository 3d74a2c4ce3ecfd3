import { ulid } from 'ulid';
import type { Policy } from '../../domain/policy/policy';
import { termsFor } from '../../domain/policy/terms';
import { SYSTEM, type Actor } from '../../domain/ticket/actor';
import type { Command } from '../../domain/ticket/commands';
import { Rejection } from '../../domain/ticket/rejection';
import type { TicketState } from '../../domain/ticket/state';
import type { Tier } from '../../domain/vocabulary';
import { findPendingTierChanges } from '../../store/customers';
import type { Database } from '../../store/database';
import type { PolicyBook } from '../../store/policyBook';
import { unfinishedOfCustomer } from '../../store/tickets';
import { settleTierChange } from '../../store/tierChanges';
import { inLanes } from '../lanes';

/** What a change of tier needs of the engine. */
export interface TierEngine {
  command(ticketId: string, command: Command): Promise<{ version: number }>;
}

/** What became of telling a customer's tickets. */
export interface TierDelivery {
  /** Tickets that have the tier now and did not before. */
  changed: number;
  /** Tickets that could not be reached: the change stays pending. */
  unreached: number;
}

const LANES = 4;
const AT_ONCE = 200;
/**
 * A ticket that was being opened while the tier changed may have been stored with the old one a moment later. So a
 * change is settled by a look that comes at least this long after it, in ms.
 */
const SETTLES_AFTER = 10_000;

/**
 * Tells every ticket of a customer that can still come back to life of the tier, with the terms that its own policy
 * version has for it (docs/semantics.md, Tiers). Tickets that have the tier are not asked: done twice it changes
 * nothing.
 */
export async function deliverTierChange(
  database: Database,
  book: PolicyBook,
  engine: TierEngine,
  change: { customerId: string; tier: Tier; actor: Actor; commandId: string },
): Promise<TierDelivery> {
  const states = await unfinishedOfCustomer(database, change.customerId);
  const due = states.filter((state) => state.tier !== change.tier);
  const delivery: TierDelivery = { changed: 0, unreached: 0 };
  await inLanes(LANES, due, async (state) => {
    const told = await tell(engine, state, await policyOf(book, state), change);
    if (told === 'changed') delivery.changed += 1;
    if (told === 'unreached') delivery.unreached += 1;
  });
  return delivery;
}

/**
 * Tells tickets again of changes of tier that are pending, and settles those of which every ticket knows.
 * @returns how many tickets were told.
 */
export async function redeliverTierChanges(
  database: Database,
  book: PolicyBook,
  engine: TierEngine,
  now: () => number = Date.now,
): Promise<number> {
  let changed = 0;
  for (const { _id, tier, updatedAt } of await findPendingTierChanges(database, AT_ONCE)) {
    const settles = now() - updatedAt.getTime() >= SETTLES_AFTER;
    const delivery = await deliverTierChange(database, book, engine, {
      customerId: _id,
      tier,
      actor: SYSTEM,
      commandId: ulid(),
    });
    changed += delivery.changed;
    if (delivery.unreached === 0 && settles) await settleTierChange(database, _id, tier, updatedAt);
  }
  return changed;
}

/** The version that the ticket is pinned to; should it be gone, the current one is the nearest there is. */
async function policyOf(book: PolicyBook, { terms }: TicketState): Promise<Policy> {
  return ((await book.version(terms.policyVersion)) ?? (await book.current())).policy;
}

async function tell(
  engine: TierEngine,
  state: TicketState,
  policy: Policy,
  { tier, actor, commandId }: { tier: Tier; actor: Actor; commandId: string },
): Promise<'changed' | 'ended' | 'unreached'> {
  const data = { tier, terms: termsFor(policy, tier, state.zone) };
  try {
    await engine.command(state.id, { id: commandId, type: 'change-tier', at: Date.now(), actor, data });
    return 'changed';
  } catch (error) {
    if (error instanceof Rejection) return 'ended';
    if (error instanceof Error && error.name === 'TicketNotRunning') return 'ended';
    if (error instanceof Error && error.name === 'EngineUnavailable') return 'unreached';
    throw error;
  }
}
