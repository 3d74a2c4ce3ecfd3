import { useEffect, useSyncExternalStore } from 'react';

/** How many things wait for whoever has the page open, wherever in it they are. */
let waiting = 0;
const listeners = new Set<() => void>();

/** Says how many wait: the number stands before every title, to be seen in a tab that lies behind. */
export function countInTitle(count: number): void {
  waiting = count;
  for (const listener of listeners) listener();
}

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const count = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${title} · Priority Support`;
  }, [count, title]);
}
