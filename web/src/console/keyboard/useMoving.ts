import { useLayoutEffect, useState } from 'react';

type Way = 'earlier' | 'later';

interface Moving {
  /** Where what was moved last stands now, from 0; null = nothing was. */
  place: number | null;
  /** Something is being moved to a place, one way. */
  say: (place: number, way: Way) => void;
  /** The list has changed otherwise: no place is told any more. */
  forget: () => void;
}

/**
 * Keeps the keyboard with the row of a list that is moved by its buttons: at the button that was pressed, or at the one of the
 * other way where there is nowhere left to go.
 * @param list each of its rows has two buttons, marked `data-moves` with their way
 */
export function useMoving(list: React.RefObject<HTMLElement | null>): Moving {
  const [moved, setMoved] = useState<{ place: number; way: Way } | null>(null);
  useLayoutEffect(() => {
    if (moved === null) return;
    const buttons = list.current?.children[moved.place]?.querySelectorAll<HTMLButtonElement>('[data-moves]');
    const [pressed, other] = [...(buttons ?? [])].sort((one) =>
      one.dataset['moves'] === moved.way ? -1 : 1,
    );
    (pressed?.disabled === false ? pressed : other)?.focus();
  }, [moved, list]);
  return {
    place: moved?.place ?? null,
    say: (place, way) => setMoved({ place, way }),
    forget: () => setMoved(null),
  };
}
