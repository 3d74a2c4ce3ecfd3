import { useSyncExternalStore } from 'react';

/** Single keys can be switched off: who dictates, or types by accident, would trip over them (WCAG 2.1.4). */
const REMEMBERED = 'support.shortcuts';
const listeners = new Set<() => void>();

/** Whether single keys do something. */
export function shortcutsOn(): boolean {
  return localStorage.getItem(REMEMBERED) !== 'off';
}

/** Switches single keys on or off, for good. */
export function switchShortcuts(on: boolean): void {
  localStorage.setItem(REMEMBERED, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** The switch, for what draws it. */
export function useShortcutSwitch(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shortcutsOn);
}
