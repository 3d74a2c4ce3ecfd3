import type { Icon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

/** Something to do that the command palette knows as long as its place is on the page. */
export interface Command {
  id: string;
  name: string;
  icon: Icon;
  /** The single key that does it as well. */
  key?: string;
  /** What somebody may look for who calls it otherwise. */
  also?: string;
  run: () => void;
}

interface Offer {
  readonly current: readonly Command[];
}

const offers = new Set<Offer>();

/** Offers commands in the palette while the caller is drawn. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    offers.add(latest);
    return () => void offers.delete(latest);
  }, []);
}

/** What can be done at this moment. */
export function offeredCommands(): readonly Command[] {
  return [...offers].flatMap(({ current }) => current);
}
