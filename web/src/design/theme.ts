import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep water: calm enough to look at all day, dark enough to carry white text. */
const harbor: MantineColorsTuple = [
  '#edf6f6',
  '#dbeaea',
  '#b2d4d5',
  '#86bdbf',
  '#61a9ac',
  '#4a9da0',
  '#2f7f83',
  '#1f686c',
  '#17555a',
  '#103f43',
];

/** Night water: the surfaces of the dark look, from text to ground. */
const dark: MantineColorsTuple = [
  '#e3e9e8',
  '#b7c3c2',
  '#a2b0b0',
  '#6d7c7d',
  '#3b484a',
  '#2d393b',
  '#1f282a',
  '#182022',
  '#131a1c',
  '#0f1517',
];

const FONT = "'Source Sans 3 Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";

/** How everything looks: spacing, type and colour; surfaces and lines are in design.css. */
export const theme = createTheme({
  primaryColor: 'harbor',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbor, dark },
  autoContrast: true,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      styles: { title: { fontWeight: 650, fontSize: '1.1rem' } },
      // A dialog's head is a <header>, which would be told of as another head of the page.
      defaultProps: { attributes: { header: { role: 'presentation' } } },
    },
  },
  fontSizes: { xs: '0.8rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
});

/** Where Mantine's greys are too pale to read (WCAG 2.2, 1.4.3 and 1.4.11). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2426',
    '--mantine-color-dimmed': '#566265',
    '--mantine-color-placeholder': '#667275',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#17555a',
    '--mantine-color-default-border': '#c9d1d0',
  },
  dark: {
    '--mantine-color-body': '#161d1f',
    '--mantine-color-text': '#e3e9e8',
    '--mantine-color-dimmed': '#a2b0b0',
    '--mantine-color-placeholder': '#8f9d9d',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-anchor': '#8fcfd1',
    '--mantine-color-default': '#1f282a',
    '--mantine-color-default-hover': '#273235',
    '--mantine-color-default-border': '#3b484a',
  },
});
