import { useEffect, useState } from 'react';

/** How long a page may be out of sight before it stops listening, in ms. */
const FORGOTTEN_AFTER = 5 * 60_000;

/**
 * Whether somebody may be looking at the page. A browser opens only a few connections to a server, for all of its
 * tabs together: those that nobody looks at give theirs back.
 */
export function useWatched(): boolean {
  const [watched, setWatched] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') setWatched(true);
      else timer = setTimeout(() => setWatched(false), FORGOTTEN_AFTER);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return watched;
}
