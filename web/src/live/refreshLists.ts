import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { readTickets, SHORT, type TicketFilter } from '../tickets/ticketQueries';

type TicketPage = Awaited<ReturnType<typeof readTickets>>;
type Pages = InfiniteData<TicketPage, string | undefined>;

/**
 * Reads lists of tickets anew after something happened to some of them. A short list as a whole; of a long one the
 * pages that show these tickets, and the first, where new ones come: somebody who has scrolled through thousands
 * would otherwise read all of them again for each fact.
 */
export function refreshLists(queries: QueryClient, ticketIds: ReadonlySet<string>): void {
  for (const query of queries.getQueryCache().findAll({ queryKey: ['tickets'] })) {
    const data = query.state.data as Pages | undefined;
    if ((data?.pages.length ?? 0) <= SHORT) {
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
      continue;
    }
    data?.pages.forEach(({ tickets }, index) => {
      if (index === 0 || tickets.some(({ _id }) => ticketIds.has(_id))) {
        // What cannot be read now is told by the notice of the connection, and read again by the next fact.
        void refreshPage(queries, query.queryKey, index).catch(() => undefined);
      }
    });
  }
}

async function refreshPage(queries: QueryClient, key: readonly unknown[], index: number): Promise<void> {
  const before = queries.getQueryData<Pages>(key);
  const page = await readTickets(key[1] as TicketFilter, before?.pageParams[index]);
  queries.setQueryData<Pages>(key, (now) => {
    // Another list by now: it has been read anew as a whole.
    if (now?.pageParams[index] !== before?.pageParams[index]) return now;
    // The next pages hang on the cursor that they were read with.
    const nextCursor = now?.pages[index]?.nextCursor ?? page.nextCursor;
    return (
      now && { ...now, pages: now.pages.map((one, at) => (at === index ? { ...page, nextCursor } : one)) }
    );
  });
}
