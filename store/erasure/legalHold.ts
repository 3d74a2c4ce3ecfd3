import type { mongo } from 'mongoose';
import type { Database } from '../database';
import { inTransaction } from '../transaction';
import { goOverAgain } from './goesOn';

/** The customer's data must be kept for now: nothing of it is erased. */
export class LegalHoldError extends Error {
  constructor(readonly customerId: string) {
    super('The customer’s data is under a legal hold.');
    this.name = 'LegalHoldError';
  }
}

/**
 * Sets or lifts the hold on a customer's data. It stops an erasure that is under way, which goes on with what is left when it is lifted.
 * @returns whether an erasure is to go on now
 */
export async function setLegalHold(database: Database, customerId: string, hold: boolean): Promise<boolean> {
  return inTransaction(database, async (session) => {
    const before = await database.customers.findOneAndUpdate(
      { _id: customerId },
      { $set: { legalHold: hold } },
      { session, returnDocument: 'before' },
    );
    if (hold || !before?.legalHold) return false;
    return goOverAgain(database, customerId, session);
  });
}

/** The customers whose data must be kept for now. */
export async function heldCustomers(database: Database): Promise<string[]> {
  return database.customers.distinct('_id', { legalHold: true });
}

/** Whether the customer's data must be kept for now, as it stands in this moment. */
export async function isHeld(
  database: Database,
  customerId: string | null,
  session?: mongo.ClientSession,
): Promise<boolean> {
  if (customerId === null) return false;
  const held = { _id: customerId, legalHold: true };
  return (await database.customers.countDocuments(held, session ? { session } : {})) > 0;
}
