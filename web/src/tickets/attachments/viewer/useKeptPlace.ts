import { useLayoutEffect, useRef } from 'react';

/** Keeps what is in the middle of a scrolled element there when everything in it grows or shrinks with `size`. */
export function useKeptPlace(size: number): {
  ref: React.RefObject<HTMLDivElement | null>;
  onScroll: () => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  /** By part of the whole height, as it was last scrolled. */
  const middle = useRef(0);
  const onScroll = (): void => {
    const element = ref.current;
    if (element) middle.current = (element.scrollTop + element.clientHeight / 2) / element.scrollHeight;
  };
  useLayoutEffect(() => {
    const element = ref.current;
    if (element) element.scrollTop = middle.current * element.scrollHeight - element.clientHeight / 2;
  }, [size]);
  return { ref, onScroll };
}
