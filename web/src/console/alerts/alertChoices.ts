import { useSyncExternalStore } from 'react';

/** How this browser calls somebody to a page. Nothing is on until it is chosen. */
export interface AlertChoices {
  sound: boolean;
  notification: boolean;
}

const REMEMBERED = 'support.alerts';
const NONE: AlertChoices = { sound: false, notification: false };
const listeners = new Set<() => void>();
let choices = read();

function read(): AlertChoices {
  try {
    const stored = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<AlertChoices> | null;
    return { sound: stored?.sound === true, notification: stored?.notification === true };
  } catch {
    return NONE;
  }
}

/** Remembers a choice in this browser. */
export function chooseAlerts(change: Partial<AlertChoices>): void {
  choices = { ...choices, ...change };
  localStorage.setItem(REMEMBERED, JSON.stringify(choices));
  for (const listener of listeners) listener();
}

/** What was chosen, as it is now. */
export function alertChoices(): AlertChoices {
  return choices;
}

/** The choices, for what draws them. */
export function useAlertChoices(): AlertChoices {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, alertChoices);
}
