import { useEffect, useRef } from 'react';
import { keyOf } from './keyOf';
import { shortcutsOn } from './shortcutSwitch';

export type Shortcuts = Record<string, () => void>;

/** Single keys that do something while nobody is typing and no dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!shortcutsOn() || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const key = keyOf(event);
      const action = key === null ? undefined : latest.current[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
