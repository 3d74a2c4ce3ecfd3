import type { mongo } from 'mongoose';
import type { Database } from '../database';
import type { CustomerDocument } from '../documents/customerDocument';

/** Of whom words are erased: who has not been described anew since, and whose data need not be kept. */
export const TO_BE_ERASED: mongo.Filter<CustomerDocument> = {
  erasedAt: { $ne: null },
  legalHold: { $ne: true },
};

/**
 * Whether the erasure of a customer goes on. Every step looks: the account system may have described them anew, or a legal hold have
 * been set, since the step before.
 * @param session the transaction of the step, where it has one
 */
export async function goesOn(
  database: Database,
  customerId: string,
  session?: mongo.ClientSession,
): Promise<boolean> {
  const asked = { ...TO_BE_ERASED, _id: customerId };
  return (await database.customers.countDocuments(asked, session ? { session } : {})) > 0;
}

/**
 * Has the erasure go over a customer's tickets once more, where it has begun: something came true of one of them that it may not have
 * seen. @param session the transaction in which it comes true
 * @returns false where the customer is not erased
 */
export async function goOverAgain(
  database: Database,
  customerId: string,
  session: mongo.ClientSession,
): Promise<boolean> {
  const erased = await database.customers.countDocuments(
    { _id: customerId, erasedAt: { $ne: null } },
    { session },
  );
  if (erased === 0) return false;
  await database.erasures.updateOne({ _id: customerId }, { $set: { started: false } }, { session });
  return true;
}
