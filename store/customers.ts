import type { Database } from './database';
import type { CustomerDocument } from './documents/customerDocument';

export type CustomerProfile = Omit<CustomerDocument, '_id' | 'updatedAt' | 'tierChangePending'>;

export async function findCustomer(database: Database, customerId: string): Promise<CustomerDocument | null> {
  return database.customers.findOne({ _id: customerId });
}

/** Puts in a customer who is not known yet; who is known stays as they are. The customer as stored. */
export async function takeInCustomer(
  database: Database,
  customerId: string,
  profile: CustomerProfile,
  at: Date,
): Promise<CustomerDocument | null> {
  return database.customers.findOneAndUpdate(
    { _id: customerId },
    { $setOnInsert: { ...profile, updatedAt: at } },
    { upsert: true, returnDocument: 'after' },
  );
}

/** Changes a customer, who may be new. */
export async function changeCustomer(
  database: Database,
  customerId: string,
  change: Partial<CustomerProfile> & { tierChangePending?: boolean },
  at: Date,
): Promise<CustomerDocument | null> {
  return database.customers.findOneAndUpdate(
    { _id: customerId },
    { $set: { ...change, updatedAt: at } },
    { returnDocument: 'after' },
  );
}

/** Customers whose tickets have not all been told of a change of tier. */
export async function findPendingTierChanges(database: Database, limit: number): Promise<CustomerDocument[]> {
  return database.customers.find({ tierChangePending: true }).limit(limit).toArray();
}
