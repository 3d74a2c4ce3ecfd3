import type { Database } from '../../store/database';
import { markErasureStarted, unfinishedErasures } from '../../store/erasure/erasures';

/** The engine's side of erasures. */
export interface Erasing {
  /** Starts the workflow; one that runs goes on. @returns false when the engine cannot be reached */
  erase(customerId: string): Promise<boolean>;
}

const AT_ONCE = 50;
/** An erasure that is not done by then is handed over once more: one that runs goes on. */
const IN_VAIN_AFTER_MS = 60_000;

/** Hands an erasure over to the engine; what cannot be handed over now the reconciler hands over. */
export async function startErasure(
  database: Database,
  erasing: Erasing,
  customerId: string,
): Promise<boolean> {
  const started = await erasing.erase(customerId);
  if (started) await markErasureStarted(database, customerId);
  return started;
}

/** Hands over what an outage left behind, or what was handed over in vain. @returns how many */
export async function startErasures(database: Database, erasing: Erasing, now: Date): Promise<number> {
  const before = new Date(now.getTime() - IN_VAIN_AFTER_MS);
  let started = 0;
  for (const customerId of await unfinishedErasures(database, before, AT_ONCE)) {
    if (!(await startErasure(database, erasing, customerId))) break;
    started += 1;
  }
  return started;
}
