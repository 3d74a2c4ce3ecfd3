import { useCallback, useEffect, useRef, useState } from 'react';

/** Who has not touched the text for so long is not writing any more, in ms. */
const RESTS = 6_000;

/** Whether somebody is writing: from the first letter until they rest, send, or clear the field. */
export function useTyping(): [typing: boolean, note: (text: string) => void] {
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const note = useCallback((text: string) => {
    clearTimeout(timer.current);
    const writes = text.trim() !== '';
    setTyping(writes);
    if (writes) timer.current = setTimeout(() => setTyping(false), RESTS);
  }, []);
  return [typing, note];
}
