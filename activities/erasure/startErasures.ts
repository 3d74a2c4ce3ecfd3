import type { Database } from '../../store/database';
import { unfinishedErasures } from '../../store/erasure/erasures';

/** The engine's side of erasures. */
export interface Erasing {
  /** Starts the workflow; one that runs goes on. @returns false when the engine cannot be reached */
  erase(customerId: string): Promise<boolean>;
}

const AT_ONCE = 50;
/** An erasure that is not done by then is handed over once more: one that runs goes on. */
const IN_VAIN_AFTER_MS = 60_000;

/**
 * Hands over what an outage left behind, or what was handed over in vain: one that runs may be past what it is asked for, and only a new
 * one marks it as begun. @returns how many
 */
export async function startErasures(database: Database, erasing: Erasing, now: Date): Promise<number> {
  const before = new Date(now.getTime() - IN_VAIN_AFTER_MS);
  let started = 0;
  for (const customerId of await unfinishedErasures(database, before, AT_ONCE)) {
    if (!(await erasing.erase(customerId))) break;
    started += 1;
  }
  return started;
}
