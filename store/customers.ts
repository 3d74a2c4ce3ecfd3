import type { mongo } from 'mongoose';
import type { Database } from './database';
import type { CustomerDocument } from './documents/customerDocument';

export type CustomerProfile = Omit<
  CustomerDocument,
  '_id' | 'updatedAt' | 'tierChangePending' | 'checkIn' | 'checkInRevision' | 'checkInPending' | 'legalHold'
>;

/** A customer of whom nothing is known but their id. */
export const UNKNOWN_CUSTOMER: CustomerProfile = {
  name: '',
  email: '',
  tier: 'free',
  zone: 'UTC',
  language: 'en',
  accountManagerId: null,
  deputyManagerId: null,
};

/** What a schedule of check-ins depends on. */
const CHECK_IN_FIELDS = ['tier', 'accountManagerId', 'deputyManagerId', 'checkIn'] as const;

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

/** Whether there are tickets or files of somebody, described or not. */
export async function isAnythingOf(database: Database, customerId: string): Promise<boolean> {
  const only = { projection: { _id: 1 } };
  const found = await Promise.all([
    database.tickets.findOne({ customerId }, only),
    database.attachments.findOne({ customerId }, only),
  ]);
  return found.some((each) => each !== null);
}

/**
 * Changes a customer. What check-ins depend on leaves them pending until their schedule follows.
 * @param only where this holds as well; else nothing is changed
 * @param session the transaction that it is part of, where it is one
 */
export async function changeCustomer(
  database: Database,
  customerId: string,
  change: Partial<CustomerProfile> & Pick<CustomerDocument, 'tierChangePending' | 'checkIn'>,
  at: Date,
  { only = {}, session }: { only?: mongo.Filter<CustomerDocument>; session?: mongo.ClientSession } = {},
): Promise<CustomerDocument | null> {
  return database.customers.findOneAndUpdate(
    { ...only, _id: customerId },
    // A pipeline: the expressions see the customer as they were before.
    [
      {
        $set: {
          ...Object.fromEntries(Object.entries(change).map(([field, value]) => [field, { $literal: value }])),
          ...(CHECK_IN_FIELDS.some((field) => change[field] !== undefined)
            ? leavesCheckInPending(change)
            : {}),
          updatedAt: at,
        },
      },
    ],
    { returnDocument: 'after', ...(session ? { session } : {}) },
  );
}

/** Stores what a customer chose for themselves. @returns false for who is not known, or was erased: nothing is stored then */
export async function choosePreferences(
  database: Database,
  customerId: string,
  choice: Pick<CustomerDocument, 'chosenLanguage' | 'chosenZone' | 'emailNotices'>,
  at: Date,
): Promise<boolean> {
  const { matchedCount } = await database.customers.updateOne(
    { _id: customerId, erasedAt: null },
    { $set: { ...choice, updatedAt: at } },
  );
  return matchedCount > 0;
}

/** Only where there is a check-in, or was until now: most customers have none. */
function leavesCheckInPending({ checkIn }: Pick<CustomerDocument, 'checkIn'>): Record<string, unknown> {
  const concerned = checkIn ? true : { $gt: ['$checkIn', null] };
  return {
    checkInPending: { $cond: [concerned, true, { $ifNull: ['$checkInPending', '$$REMOVE'] }] },
    checkInRevision: {
      $cond: [
        concerned,
        { $add: [{ $ifNull: ['$checkInRevision', 0] }, 1] },
        { $ifNull: ['$checkInRevision', '$$REMOVE'] },
      ],
    },
  };
}

/** Whether words about any of these customers must go: they were erased, or are being erased. */
export async function isAnyErased(database: Database, customerIds: readonly string[]): Promise<boolean> {
  if (customerIds.length === 0) return false;
  const erased = { _id: { $in: [...customerIds] }, erasedAt: { $ne: null } };
  return (await database.customers.findOne(erased, { projection: { _id: 1 } })) !== null;
}

/** Those of these customers whose words must go. */
export async function erasedAmong(
  database: Database,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (customerIds.length === 0) return new Set();
  const found = await database.customers
    .find({ _id: { $in: [...new Set(customerIds)] }, erasedAt: { $ne: null } }, { projection: { _id: 1 } })
    .toArray();
  return new Set(found.map(({ _id }) => _id));
}

/** Names of customers by their ids. */
export async function customerNames(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await database.customers
    .find({ _id: { $in: [...ids] } }, { projection: { name: 1 } })
    .toArray();
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

/** Customers whose tickets have not all been told of a change of tier. */
export async function findPendingTierChanges(database: Database, limit: number): Promise<CustomerDocument[]> {
  return database.customers.find({ tierChangePending: true }).limit(limit).toArray();
}
