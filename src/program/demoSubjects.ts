import type { TokenSubject } from '../api/auth/tokenSigner';
import { CUSTOMERS, STAFF } from '../demo/people';
import { ADMIN, customerSubject, staffSubject } from '../demo/subjects';

/** Everybody as whom one may look at a demo desk: its customers, its staff, and the admin. */
export function demoSubjects(): TokenSubject[] {
  return [...CUSTOMERS.map(customerSubject), ...STAFF.map(staffSubject), ADMIN];
}
