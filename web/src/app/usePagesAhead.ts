import { useRouter, type RegisteredRouter, type RouteIds } from '@tanstack/react-router';
import { useEffect } from 'react';

export type PageId = RouteIds<RegisteredRouter['routeTree']>;

/** How long after a place is drawn the code of its other pages is fetched, in ms: what is looked at comes first. */
const AFTER = 4_000;

/**
 * Fetches the code of pages to which one may go from here. They open at once then, and while the desk cannot be reached too: a
 * page whose code is missing would be loaded anew, and lost.
 */
export function usePagesAhead(pages: readonly PageId[]): void {
  const router = useRouter();
  const wanted = pages.join(' ');
  useEffect(() => {
    const waiting = setTimeout(() => {
      for (const page of wanted.split(' ') as PageId[]) void router.loadRouteChunk(router.routesById[page]);
    }, AFTER);
    return () => clearTimeout(waiting);
  }, [router, wanted]);
}
