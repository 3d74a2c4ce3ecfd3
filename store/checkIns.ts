import type { Database } from './database';
import type { CustomerDocument } from './documents/customerDocument';

/** Customers whose schedule does not follow their setting yet. */
export async function findPendingCheckIns(database: Database, limit: number): Promise<string[]> {
  const found = await database.customers
    .find({ checkInPending: true }, { projection: { _id: 1 } })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/**
 * The schedule follows the setting of that revision. @returns false, and it stays pending, when the setting has been
 * changed since: the schedule must be set again.
 */
export async function settleCheckIn(
  database: Database,
  { _id, checkInRevision = 0 }: Pick<CustomerDocument, '_id' | 'checkInRevision'>,
): Promise<boolean> {
  const { matchedCount } = await database.customers.updateOne(
    { _id, checkInRevision },
    { $unset: { checkInPending: '' } },
  );
  return matchedCount > 0;
}

/** Has every schedule set anew: for an engine whose database was lost. @returns how many */
export async function markAllCheckIns(database: Database): Promise<number> {
  const { matchedCount } = await database.customers.updateMany(
    { checkInRevision: { $exists: true } },
    { $set: { checkInPending: true } },
  );
  return matchedCount;
}
