import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'support.draft.';

/** A text that survives a reload, under a name of its own, until it is sent. Two windows on it show the same. */
export function useDraft(name: string): [text: string, write: (text: string) => void, discard: () => void] {
  const key = PREFIX + name;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  const [known, setKnown] = useState(key);
  // Another draft is asked for in the same place.
  if (key !== known) {
    setKnown(key);
    setText(localStorage.getItem(key) ?? '');
  }
  useEffect(() => {
    // The browser tells the other windows alone, not the one that wrote.
    const follow = (event: StorageEvent): void => {
      if (event.key === key) setText(event.newValue ?? '');
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    },
    [key],
  );
  const discard = useCallback(() => write(''), [write]);
  return [text, write, discard];
}

/** Forgets every draft: they are the words of whoever signs out. */
export function discardDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
