import { useSyncExternalStore } from 'react';

export interface Tab {
  ref: string;
  subject: string;
}

const REMEMBERED = 'support.tabs';
const MOST = 8;
const listeners = new Set<() => void>();
let tabs: readonly Tab[] = read();

function read(): readonly Tab[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isTab) : [];
  } catch {
    return [];
  }
}

function isTab(value: unknown): value is Tab {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ref' in value &&
    typeof value.ref === 'string' &&
    'subject' in value &&
    typeof value.subject === 'string'
  );
}

function become(next: readonly Tab[]): void {
  tabs = next;
  sessionStorage.setItem(REMEMBERED, JSON.stringify(tabs));
  for (const listener of listeners) listener();
}

/** The tickets that are open in this window, in the order of their opening. */
export function useTabs(): readonly Tab[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tabs,
  );
}

/** Opens a ticket's tab, or brings its subject up to date; beyond a handful the oldest goes. */
export function openTab(tab: Tab): void {
  const known = tabs.find(({ ref }) => ref === tab.ref);
  if (known?.subject === tab.subject) return;
  become(known ? tabs.map((one) => (one.ref === tab.ref ? tab : one)) : [...tabs, tab].slice(-MOST));
}

/** Closes a tab. @returns the one beside it, to go to. */
export function closeTab(ref: string): Tab | null {
  const at = tabs.findIndex((tab) => tab.ref === ref);
  become(tabs.filter((tab) => tab.ref !== ref));
  return tabs[at] ?? tabs[at - 1] ?? null;
}
