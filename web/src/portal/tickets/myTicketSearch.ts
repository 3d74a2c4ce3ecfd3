import type { TicketFilter } from '../../tickets/ticketQueries';

/** What a customer looks for among their tickets, as it stands in the address. */
export interface MyTicketSearch {
  q?: string;
  state?: 'open' | 'closed';
}

/** Reads the search of an address; what makes no sense is left out. */
export function readMyTicketSearch({ q, state }: Record<string, unknown>): MyTicketSearch {
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(state === 'open' || state === 'closed' ? { state } : {}),
  };
}

/** What the API is asked for. By the last change: so it walks the customer's own tickets, also where it looks for words. */
export function myFilterOf({ q, state }: MyTicketSearch): TicketFilter {
  return {
    ...(q === undefined ? {} : { q }),
    ...(state === 'open' ? { status: ['open', 'in-progress', 'awaiting-response', 'resolved'] } : {}),
    ...(state === 'closed' ? { status: ['closed'] } : {}),
    sort: 'updatedAt',
    limit: 20,
  };
}
