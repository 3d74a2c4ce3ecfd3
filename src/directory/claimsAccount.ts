import { takeInCustomer, UNKNOWN_CUSTOMER } from '../../store/customers';
import type { Database } from '../../store/database';
import type { CustomerDocument } from '../../store/documents/customerDocument';
import type { Principal } from '../api/auth/principal';
import type { Account } from './accountDirectory';

/** An account system that does not know its own customer yet: they get what belongs to everybody. */
export function accountOfClaims({ zone = 'UTC', language = 'en', name, email }: Principal): Account {
  return { tier: 'free', zone, language, name: name ?? null, email: email ?? null };
}

/**
 * Notes whose words come in now, so that they can be exported, held and erased. Who is known stays as they are, and what the account
 * system says of them later counts.
 */
export async function takeInAccount(
  database: Database,
  customerId: string,
  account: Account,
  at: Date,
): Promise<CustomerDocument | null> {
  const { tier, zone, language, name, email } = account;
  const profile = { ...UNKNOWN_CUSTOMER, tier, zone, language, name: name ?? '', email: email ?? '' };
  return takeInCustomer(database, customerId, profile, at);
}
