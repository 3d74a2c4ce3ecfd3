import type { Tier } from '../../domain/vocabulary';

/** What the account system knows of a customer. */
export interface Account {
  tier: Tier;
  /** IANA zone. */
  zone: string;
  /** BCP 47 primary language. */
  language: string;
  name: string | null;
  email: string | null;
}

/** Where a customer's subscription is read from (docs/semantics.md, Tiers): never from a request's body. */
export abstract class AccountDirectory {
  /** @returns null for a customer whom the account system does not know. */
  abstract find(customerId: string): Promise<Account | null>;
}
