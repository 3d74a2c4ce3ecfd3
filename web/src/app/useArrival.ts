import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How long a page may take to show what it is; after that its reader has gone on. */
const PATIENCE = 10_000;
/** A dialog that led to another page gives the focus back while it closes. */
const DIALOG_CLOSES = 400;

/**
 * Who goes to another page by keyboard, or listens to it, arrives at its title: the focus moves there, and it is read out. Not
 * when the client is opened, where browsers do so, and not where the page itself puts the focus into a field or a dialog.
 */
export function useArrival(): void {
  const router = useRouter();
  useEffect(() => {
    let stop: () => void = () => undefined;
    const unsubscribe = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      if (!pathChanged || !fromLocation || !hasActed()) return;
      stop();
      stop = arrive();
    });
    return () => {
      stop();
      unsubscribe();
    };
  }, [router]);
}

/** Moves the focus to the page's title, or to its content until there is one. @returns what ends the waiting */
function arrive(): () => void {
  const before = document.activeElement;
  let stopped = false;
  const move = (): boolean => {
    const title = document.querySelector<HTMLElement>('main h1');
    focus(title ?? document.querySelector<HTMLElement>('main'));
    return title !== null;
  };
  const free = (): boolean => {
    const now = document.activeElement;
    // The link that was pressed, what stands for nothing, or where this put it.
    return now === null || now === document.body || now === before || now.matches('main');
  };
  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    clearTimeout(patience);
  };
  const observer = new MutationObserver(() => {
    if (!free() || (document.querySelector('main h1') && move())) stop();
  });
  const patience = setTimeout(stop, PATIENCE);
  const begin = (): void => {
    if (stopped) return;
    if (taken() || move()) stop();
    else observer.observe(document.body, { childList: true, subtree: true });
  };
  if (before?.closest('[role="dialog"]')) setTimeout(begin, DIALOG_CLOSES);
  else begin();
  return stop;
}

/** Moves the focus to the page's title: what had it goes away. */
export function focusTitle(): void {
  focus(document.querySelector<HTMLElement>('main h1'));
}

function focus(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Whether the page has put the focus where somebody can write or choose at once. */
function taken(): boolean {
  return document.activeElement?.matches('main :is(input, textarea, select), [role="dialog"] *') ?? false;
}

function hasActed(): boolean {
  return navigator.userActivation.hasBeenActive;
}
