import { useMemo, useSyncExternalStore } from 'react';
import { usePerson } from '../session/session';

const PREFIX = 'support.draft.';

/**
 * A text that survives a reload, until it is sent. Each window keeps its own, so that two do not write into each other's
 * field; a new one begins with what was written last in any.
 */
export class Draft {
  private text = '';
  private readonly listeners = new Set<() => void>();

  constructor(private readonly key: string) {
    this.restore();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): string => this.text;

  readonly write = (text: string): void => {
    const { key, text: before } = this;
    if (text !== '') {
      sessionStorage.setItem(key, text);
      localStorage.setItem(key, text);
    } else {
      sessionStorage.removeItem(key);
      if (localStorage.getItem(key) === before) localStorage.removeItem(key);
    }
    this.become(text);
  };

  /** It is done with, also where another window still shows the same words. */
  readonly discard = (): void => {
    const { key, text: before } = this;
    sessionStorage.removeItem(key);
    // Left as an empty text, it tells the other windows that the words are not to be kept; what is another's stays.
    if (localStorage.getItem(key) === before) localStorage.setItem(key, '');
    this.become('');
  };

  /** Words of it have arrived: what has been written since stays. */
  readonly sent = (words: string): void => {
    if (this.text === words) this.discard();
    else if (this.text.startsWith(words)) this.write(this.text.slice(words.length).trimStart());
  };

  /** Shows what is kept, unless something is written here already. */
  restore(): void {
    if (this.text === '')
      this.text = sessionStorage.getItem(this.key) ?? localStorage.getItem(this.key) ?? '';
  }

  /** The words are forgotten where they are kept: the field does so as well. */
  forget(): void {
    this.become('');
  }

  private become(text: string): void {
    this.text = text;
    for (const listener of this.listeners) listener();
  }
}

const drafts = new Map<string, Draft>();

// The browser tells the other windows alone, not the one that wrote.
window.addEventListener('storage', ({ key, oldValue, newValue }) => {
  if (!key?.startsWith(PREFIX) || newValue !== '') return;
  const draft = drafts.get(key);
  if ((draft?.read() ?? sessionStorage.getItem(key)) !== oldValue) return;
  sessionStorage.removeItem(key);
  draft?.forget();
});

/** Under which name words of a person are kept: one browser may be shared, and two people signed in side by side. */
export function keptName(personId: string, name: string): string {
  return keptBy(personId) + name;
}

/** A draft of whoever is signed in, by its name. Text of it goes on being known when its page is left. */
export function useDraftOf(name: string): Draft {
  const key = keptName(usePerson().id, name);
  return useMemo(() => draftAt(key), [key]);
}

/** The text of a draft, and what can be done to it. */
export function useDraft(name: string): [text: string, write: (text: string) => void, discard: () => void] {
  const draft = useDraftOf(name);
  return [useSyncExternalStore(draft.subscribe, draft.read), draft.write, draft.discard];
}

/** Forgets every draft of a person: they are the words of whoever signs out. */
export function discardDrafts(personId: string): void {
  const prefix = keptBy(personId);
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  for (const [key, draft] of drafts) if (key.startsWith(prefix)) draft.forget();
}

function keptBy(personId: string): string {
  return `${PREFIX}${encodeURIComponent(personId)}/`;
}

function draftAt(key: string): Draft {
  const known = drafts.get(key);
  known?.restore();
  if (known) return known;
  const draft = new Draft(key);
  drafts.set(key, draft);
  return draft;
}
