import { useSyncExternalStore } from 'react';

export interface Tab {
  ref: string;
  subject: string;
}

/** By person: another who signs in in this window has tabs of their own. */
const REMEMBERED = 'support.tabs';
const NONE: readonly Tab[] = [];
const MOST = 8;
const listeners = new Set<() => void>();
let { of: owner, tabs } = read();

function read(): { of: string; tabs: readonly Tab[] } {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return { of: '', tabs: NONE };
    const { of, tabs: kept } = stored as { of?: unknown; tabs?: unknown };
    if (typeof of !== 'string' || !Array.isArray(kept)) return { of: '', tabs: NONE };
    return { of, tabs: kept.filter(isTab) };
  } catch {
    return { of: '', tabs: NONE };
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

function become(of: string, next: readonly Tab[]): void {
  owner = of;
  tabs = next;
  sessionStorage.setItem(REMEMBERED, JSON.stringify({ of, tabs }));
  for (const listener of listeners) listener();
}

/** The tickets that a person has open in this window, in the order of their opening. */
export function useTabs(personId: string): readonly Tab[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tabsOf(personId),
  );
}

/** Opens a ticket's tab, or brings its subject up to date; beyond a handful the oldest goes. */
export function openTab(personId: string, tab: Tab): void {
  const own = tabsOf(personId);
  const known = own.find(({ ref }) => ref === tab.ref);
  if (known?.subject === tab.subject) return;
  become(personId, known ? own.map((one) => (one.ref === tab.ref ? tab : one)) : [...own, tab].slice(-MOST));
}

/** Closes a tab. @returns the one beside it, to go to. */
export function closeTab(ref: string): Tab | null {
  const at = tabs.findIndex((tab) => tab.ref === ref);
  become(
    owner,
    tabs.filter((tab) => tab.ref !== ref),
  );
  return tabs[at] ?? tabs[at - 1] ?? null;
}

/** Whoever signs out leaves none open: they show the subjects of customers. */
export function closeTabs(): void {
  tabs = NONE;
  sessionStorage.removeItem(REMEMBERED);
  for (const listener of listeners) listener();
}

function tabsOf(personId: string): readonly Tab[] {
  return personId === owner ? tabs : NONE;
}
