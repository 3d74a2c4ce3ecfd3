import { changeCustomer, findCustomer, takeInCustomer } from '../../store/customers';
import type { Database } from '../../store/database';
import type { CustomerDocument } from '../../store/documents/customerDocument';
import { AccountDirectory, type Account } from './accountDirectory';
import type { LastKnown } from './httpDirectory';

/** The built-in account directory: the collection `customers`. It also keeps what another directory answered last. */
export class CollectionDirectory extends AccountDirectory implements LastKnown {
  constructor(private readonly database: Database) {
    super();
  }

  async find(customerId: string): Promise<Account | null> {
    const customer = await findCustomer(this.database, customerId);
    // Who was erased is nobody until the account system says who they are.
    return customer && !customer.erasedAt ? accountOf(customer) : null;
  }

  async keep(customerId: string, account: Account): Promise<Account> {
    const { tier, zone, language, name, email } = account;
    const profile = { tier, zone, language, name: name ?? '', email: email ?? '' };
    const now = new Date();
    const known = await takeInCustomer(
      this.database,
      customerId,
      { ...profile, accountManagerId: null, deputyManagerId: null },
      now,
    );
    if (!known || known.erasedAt) return account;
    const kept = {
      ...account,
      zone: known.chosenZone ?? zone,
      language: known.chosenLanguage ?? language,
    };
    const moved = known.tier !== tier;
    if (!moved && !differs(known, profile)) return kept;
    // The reconciler tells the customer's open tickets of the new tier.
    await changeCustomer(
      this.database,
      customerId,
      { ...profile, ...(moved ? { tierChangePending: true } : {}) },
      now,
      // An erasure may have begun since.
      { only: { erasedAt: null } },
    );
    return kept;
  }
}

function accountOf(customer: CustomerDocument): Account {
  const { tier, zone, language, chosenZone, chosenLanguage, name, email } = customer;
  return {
    tier,
    zone: chosenZone ?? zone,
    language: chosenLanguage ?? language,
    name: name || null,
    email: email || null,
  };
}

function differs(
  known: CustomerDocument,
  profile: Pick<CustomerDocument, 'zone' | 'language' | 'name' | 'email'>,
): boolean {
  const fields = ['zone', 'language', 'name', 'email'] as const;
  return fields.some((field) => known[field] !== profile[field]);
}
