import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Ticket } from '../api/words';
import { isStaff } from '../session/person';
import { useSession } from '../session/session';
import { openStream, type Place, type StreamListener } from './openStream';
import { refreshLists } from './refreshLists';
import { useOnline } from './useOnline';
import { useWatched } from './useWatched';

const Connected = createContext(true);

/** What is read of one ticket; the second part of each key is how the page calls the ticket. */
const OF_ONE_TICKET = ['ticket', 'timeline', 'sla'];
/** What any fact may change. */
const LISTS = ['queue', 'customer', 'me', 'mentions'];
/** What is counted over the whole desk: read again a little later, once for many facts. */
const REPORTS = ['reports'];
const GATHER_FOR_REPORTS = 2_000;
/** Many facts come at once; the lists are read once for all of them, in ms. */
const GATHER = 400;

/** Keeps what is shown true: each fact that arrives has the queries that it bears on read again. */
export function LiveProvider({ children }: { children: React.ReactNode }): React.JSX.Element {
  const queries = useQueryClient();
  const session = useSession();
  const [connected, setConnected] = useState(true);
  const paused = useRef(false);
  const place = useRef<Place & { of: string }>({ of: '', id: '' });
  const watched = useWatched();
  const online = useOnline();
  const person = session.state === 'in' ? session.person : null;
  // Who works here is told of pages in a tab that lies behind as well.
  const listens = person !== null && (watched || isStaff(person));
  // A new token opens a new stream.
  const who = listens && session.state === 'in' ? `${person.id} ${session.since}` : null;
  useEffect(() => {
    if (who === null) return;
    const [of = ''] = who.split(' ');
    if (place.current.of !== of) place.current = { of, id: '' };
    let touched = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let counting: ReturnType<typeof setTimeout> | undefined;
    // Whoever comes back to a page that had stopped listening reads anew.
    let interrupted = paused.current;
    paused.current = true;
    const listener: StreamListener = {
      onFact: ({ ticketId }) => {
        refreshTicket(queries, ticketId);
        touched.add(ticketId);
        gathering ??= setTimeout(() => {
          gathering = undefined;
          refreshLists(queries, touched);
          touched = new Set();
          for (const list of LISTS) void queries.invalidateQueries({ queryKey: [list] });
        }, GATHER);
        counting ??= setTimeout(() => {
          counting = undefined;
          for (const report of REPORTS) void queries.invalidateQueries({ queryKey: [report] });
        }, GATHER_FOR_REPORTS);
      },
      onReset: () => void queries.invalidateQueries(),
      onConnected: (now) => {
        setConnected(now);
        if (now && interrupted) refreshAfterGap(queries);
        interrupted = !now;
      },
    };
    const close = openStream(listener, undefined, place.current);
    return () => {
      clearTimeout(gathering);
      clearTimeout(counting);
      close();
    };
  }, [queries, who]);
  return <Connected.Provider value={connected && online}>{children}</Connected.Provider>;
}

/** Whether news arrive by themselves at the moment. */
export function useConnected(): boolean {
  return useContext(Connected);
}

/**
 * Reads anew what may have changed while no news came. What happened to tickets meanwhile is told as the stream goes on from
 * its place, so that of a long list only its top is read, and not thousands of rows.
 */
function refreshAfterGap(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'tickets' });
  refreshLists(queries, new Set());
}

/** Pages call tickets by number, facts by id: the ticket in the cache knows both. */
function refreshTicket(queries: QueryClient, ticketId: string): void {
  for (const [[, ref], ticket] of queries.getQueriesData<Ticket>({ queryKey: ['ticket'] })) {
    if (ref !== ticketId && ticket?._id !== ticketId) continue;
    for (const name of OF_ONE_TICKET) void queries.invalidateQueries({ queryKey: [name, ref] });
  }
}
