import { createTheme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { darkPalette, lightPalette } from './palette';

/** A printed page at sea: navy ink, paper, and brass kept for what is illustrative. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-colour-scheme="%s"]' },
  colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    h1: {
      fontSize: 'clamp(1.875rem, 1.4rem + 2vw, 2.75rem)',
      fontWeight: 680,
      lineHeight: 1.12,
      letterSpacing: '-0.025em',
      textWrap: 'balance',
    },
    h2: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.015em' },
    h3: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '1.0625rem', lineHeight: 1.6 },
    body2: { fontSize: '0.9375rem', lineHeight: 1.55 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
    overline: { fontSize: '0.8125rem', fontWeight: 600, letterSpacing: '0.06em', lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  focusVisible: { outlineWidth: '3px' },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': {
          outline: '3px solid var(--mui-palette-primary-main)',
          outlineOffset: '2px',
        },
        'h1:focus, main:focus': { outline: 'none' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
        'table, .numbers': { fontVariantNumeric: 'tabular-nums lining-nums' },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { styleOverrides: { root: { minHeight: 40 } } },
    MuiLink: { styleOverrides: { root: { textUnderlineOffset: '0.18em' } } },
    MuiTableCell: {
      styleOverrides: {
        root: { fontSize: '0.9375rem', borderColor: 'var(--mui-palette-divider)' },
        head: { fontWeight: 650 },
      },
    },
    MuiToggleButton: { styleOverrides: { root: { minHeight: 40, paddingInline: 14 } } },
  },
});
