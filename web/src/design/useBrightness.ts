import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Whether the page is dark, and the way to the other. */
export function useBrightness(): { dark: boolean; toggle: () => void } {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return { dark, toggle: () => setColorScheme(dark ? 'light' : 'dark') };
}
