import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** How long a search waits for the next letter, in ms. */
const TYPING = 300;

/**
 * The words of a search as they are typed. The address follows a pause later, and may come in after the next letter: what comes
 * back is no reason to take that letter away. Whatever else changes the address changes the words.
 * @param sought the words that the address has
 * @param look puts words into the address
 */
export function useTypedWords(
  sought: string,
  look: (words: string) => void,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(sought);
  const [known, setKnown] = useState(sought);
  const [going, setGoing] = useState<string | null>(null);
  // A step back, a cleared filter, or what was typed.
  if (sought !== known) {
    setKnown(sought);
    setGoing(null);
    if (sought !== going && sought !== text.trim()) setText(sought);
  }
  const send = useDebouncedCallback((words: string) => {
    if (words !== sought) setGoing(words);
    look(words);
  }, TYPING);
  return [
    text,
    (typed) => {
      setText(typed);
      send(typed.trim());
    },
  ];
}
