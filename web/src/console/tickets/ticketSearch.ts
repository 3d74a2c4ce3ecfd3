import { CATEGORIES, LEVELS, PRIORITIES, STATUSES, TIERS } from '../../api/words';
import type { TicketFilter } from '../../tickets/ticketQueries';

/** The list's filters as they stand in the address: words with commas, so that a link says what it shows. */
export interface TicketSearch {
  status?: string;
  priority?: string;
  tier?: string;
  category?: string;
  level?: string;
  assignee?: string;
  breached?: string;
  late?: string;
  /** Minutes. */
  dueWithin?: string;
  team?: string;
  q?: string;
  sort?: string;
}

const NAMES = [
  'status',
  'priority',
  'tier',
  'category',
  'level',
  'assignee',
  'breached',
  'late',
  'dueWithin',
  'team',
  'q',
  'sort',
] as const;
const SORTS = ['slaDeadline', 'createdAt', 'updatedAt'] as const;

/** The statuses of tickets in hand, as the address has them. */
export const IN_HAND = STATUSES.filter((status) => status !== 'resolved' && status !== 'closed').join(',');
/** Of whatever status. */
export const ANY_STATUS = 'any';

/**
 * The statuses that are shown. Unless something else is chosen it is what is in hand; who looks for words means all that was
 * ever said.
 */
export function statusOf({ status, q }: TicketSearch): string {
  return status ?? (q ? ANY_STATUS : IN_HAND);
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readTicketSearch(search: Record<string, unknown>): TicketSearch {
  const read: TicketSearch = {};
  for (const name of NAMES) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') read[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') read[name] = String(value);
  }
  return read;
}

/** The values of a filter, of those that there are. */
export function chosen<T extends string | number>(value: string | undefined, all: readonly T[]): T[] {
  const words = value?.split(',') ?? [];
  return all.filter((one) => words.includes(String(one)));
}

/** The values of a filter with one more, or without it where it was among them. */
export function toggled<T extends string>(value: string | undefined, all: readonly T[], one: T): string {
  const now = chosen(value, all);
  return all.filter((each) => now.includes(each) !== (each === one)).join(',');
}

/** What the API is asked for. */
export function filterOf(search: TicketSearch): TicketFilter {
  const lists = {
    status: chosen(statusOf(search), STATUSES),
    priority: chosen(search.priority, PRIORITIES),
    tier: chosen(search.tier, TIERS),
    category: chosen(search.category, CATEGORIES),
    level: chosen(search.level, LEVELS),
  };
  const given = Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0));
  const sort = SORTS.find((one) => one === search.sort);
  return {
    ...given,
    ...(search.assignee ? { assignee: search.assignee } : {}),
    ...(search.breached === 'true' ? { breached: true } : {}),
    ...(search.late === 'true' ? { late: true } : {}),
    ...(isMinutes(search.dueWithin) ? { dueWithin: Number(search.dueWithin) } : {}),
    ...(search.team ? { team: search.team } : {}),
    ...(search.q ? { q: search.q } : {}),
    ...(sort ? { sort } : {}),
    limit: 100,
  };
}

/** How many filters are set; an order is none. */
export function filtersSet(search: TicketSearch): number {
  return Object.keys(filterOf(search)).filter((name) => name !== 'sort' && name !== 'limit').length;
}

/** Whether anything is asked for but what is shown at first. */
export function isNarrowed({ sort: _order, ...filters }: TicketSearch): boolean {
  return Object.keys(filters).length > 0;
}

/** As far ahead as the API looks. */
const FARTHEST = 44_640;

function isMinutes(text: string | undefined): boolean {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= FARTHEST;
}
