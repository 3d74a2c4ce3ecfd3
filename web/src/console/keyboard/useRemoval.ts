import { useEffect, useState } from 'react';

/**
 * Keeps the keyboard in a list whose row is taken away with the button that has the focus: at the button of the row that
 * comes in its place, else of the one before, else at what is left.
 * @param list holds the buttons that take a row away, marked `data-removes`
 * @param rest what has the focus once no row is left
 * @returns says that the row at a place (from 0) is being taken away
 */
export function useRemoval(
  list: React.RefObject<HTMLElement | null>,
  rest: () => HTMLElement | null,
): (place: number) => void {
  const [left, leave] = useState<{ place: number; rest: () => HTMLElement | null } | null>(null);
  useEffect(() => {
    if (left === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-removes]') ?? [];
    (buttons[left.place] ?? buttons[left.place - 1] ?? left.rest())?.focus();
  }, [left, list]);
  return (place) => leave({ place, rest });
}
