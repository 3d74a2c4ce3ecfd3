import type { TokenSubject } from '../api/auth/tokenSigner';
import { CUSTOMERS, STAFF, type DemoCustomer } from './people';

/** Who runs the demo desk. */
export const ADMIN: TokenSubject = {
  sub: 'demo-admin',
  role: 'admin',
  name: 'Ada Admin',
  email: 'admin@desk.example',
};

/** A customer of the demo desk as their token says it. */
export function customerSubject({ id, name, email, tier, zone, language }: DemoCustomer): TokenSubject {
  return { sub: id, role: 'customer', tier, name, email, zoneinfo: zone, locale: language };
}

/** Somebody who works at the demo desk as their token says it. */
export function staffSubject({ id, name, email, level }: (typeof STAFF)[number]): TokenSubject {
  // Who has the top level leads (src/api/auth/claims.ts).
  return level === 4
    ? { sub: id, role: 'lead', level, name, email }
    : { sub: id, role: 'agent', level, name, email };
}

/** Anybody of the demo desk by their id. @throws RangeError for somebody else */
export function subjectOf(id: string): TokenSubject {
  const customer = CUSTOMERS.find((one) => one.id === id);
  if (customer) return customerSubject(customer);
  const agent = STAFF.find((one) => one.id === id);
  if (agent) return staffSubject(agent);
  if (id === ADMIN.sub) return ADMIN;
  throw new RangeError(`${id} is nobody of the demo desk`);
}
