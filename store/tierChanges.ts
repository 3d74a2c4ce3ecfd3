import type { Tier } from '../domain/vocabulary';
import type { Database } from './database';

/**
 * Every ticket of the customer has been told of the tier. @returns false, and the change stays pending, when the
 * customer was changed since `asOf`: the tier may be another by now.
 */
export async function settleTierChange(
  database: Database,
  customerId: string,
  tier: Tier,
  asOf: Date,
): Promise<boolean> {
  const { modifiedCount } = await database.customers.updateOne(
    { _id: customerId, tier, updatedAt: asOf },
    { $unset: { tierChangePending: '' } },
  );
  return modifiedCount > 0;
}
