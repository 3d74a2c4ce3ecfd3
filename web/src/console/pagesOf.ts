import type { PageId } from '../app/usePagesAhead';
import { leads, type Person } from '../session/person';

const EVERYBODYS: readonly PageId[] = [
  '/console/',
  '/console/tickets',
  '/console/tickets/$ref',
  '/console/mentions',
  '/console/outreach',
  '/console/staff',
];
const OF_LEADS: readonly PageId[] = ['/console/wall'];
const OF_ADMINS: readonly PageId[] = ['/console/policy', '/console/audit', '/console/keys'];

/** The console's pages that somebody may go to. */
export function pagesOf(person: Person): readonly PageId[] {
  return [...EVERYBODYS, ...(leads(person) ? OF_LEADS : []), ...(person.role === 'admin' ? OF_ADMINS : [])];
}
