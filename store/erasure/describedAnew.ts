import { changeCustomer, type CustomerProfile } from '../customers';
import type { Database } from '../database';
import type { CustomerDocument } from '../documents/customerDocument';
import { inTransaction } from '../transaction';

/** The words of the customer are being erased, or are about to be. */
export class BeingErased extends Error {
  constructor(readonly customerId: string) {
    super('The words of the customer are being erased.');
    this.name = 'BeingErased';
  }
}

/**
 * Describes a customer, who is known from here on, also where they were erased. Not while an erasure has something to do: what is
 * described would go with it, and the report would not be true.
 * @throws BeingErased
 */
export async function describeCustomer(
  database: Database,
  customerId: string,
  description: Partial<CustomerProfile> & Pick<CustomerDocument, 'checkIn'>,
  at: Date,
): Promise<CustomerDocument | null> {
  // One, like the request for an erasure: of two at the same moment the second sees the first.
  return inTransaction(database, async (session) => {
    const erasure = await database.erasures.findOne({ _id: customerId }, { session });
    if (erasure && (erasure.state === 'requested' || !erasure.started)) throw new BeingErased(customerId);
    return changeCustomer(database, customerId, { ...description, erasedAt: null }, at, { session });
  });
}
