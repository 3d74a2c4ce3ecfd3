import type { TokenSubject } from '../api/auth/tokenSigner';
import { CUSTOMERS, STAFF } from '../demo/people';
import { DEMO_PEOPLE } from './demoPeople';

/** Everybody as whom one may look at a demo desk: its customers and staff, and the lead and the admin of the banner. */
export function demoSubjects(): TokenSubject[] {
  const customers = CUSTOMERS.map(({ id, name, email, tier, zone, language }): TokenSubject => ({
    sub: id,
    role: 'customer',
    tier,
    name,
    email,
    zoneinfo: zone,
    locale: language,
  }));
  const staff = STAFF.map(({ id, name, email, level }): TokenSubject =>
    // Who has the top level leads (src/api/auth/claims.ts).
    level === 4
      ? { sub: id, role: 'lead', level, name, email }
      : { sub: id, role: 'agent', level, name, email },
  );
  const admins = DEMO_PEOPLE.flatMap(({ subject }) => (subject.role === 'admin' ? [subject] : []));
  return [...customers, ...staff, ...admins];
}
