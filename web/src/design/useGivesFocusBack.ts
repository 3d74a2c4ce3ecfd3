import { useEffect, useState } from 'react';

/**
 * For a dialog that is there only while it is open: when it goes, what had the focus before has it again. (Mantine
 * gives it back to what opened a dialog only where the dialog stays and is closed.)
 */
export function useGivesFocusBack(): void {
  // Looked at before the dialog takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const nobody = document.activeElement === null || document.activeElement === document.body;
      if (nobody && opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
