import { useMediaQuery } from '@mantine/hooks';

/** Below this a page has one narrow column, as on a phone: what is not needed at first sight is folded. */
const NARROW = '(max-width: 47.99em)';

/** Whether the page is as narrow as on a phone. */
export function useNarrow(): boolean {
  return useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
}
