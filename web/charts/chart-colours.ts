import { darkPalette, lightPalette } from '../palette';

export type Scheme = 'light' | 'dark';

export interface ChartColours {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** A value the report prints, or that follows from what it prints. */
  readonly solid: string;
  /** The second of two columns side by side. */
  readonly second: string;
  /** A value chosen by us: always hatched as well. */
  readonly hatched: string;
}

export const CHART_COLOURS: Readonly<Record<Scheme, ChartColours>> = {
  light: {
    surface: lightPalette.background.paper,
    ink: lightPalette.text.primary,
    muted: lightPalette.text.secondary,
    grid: lightPalette.divider,
    solid: lightPalette.primary.main,
    second: '#2a8585',
    hatched: lightPalette.secondary.main,
  },
  dark: {
    surface: darkPalette.background.paper,
    ink: darkPalette.text.primary,
    muted: darkPalette.text.secondary,
    grid: darkPalette.divider,
    solid: darkPalette.primary.main,
    second: '#4fa89b',
    hatched: darkPalette.secondary.main,
  },
};
