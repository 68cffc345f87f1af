import GlobalStyles from '@mui/material/GlobalStyles';
import { theme } from '../theme';

/** Ink on paper, whatever scheme the screen has. */
const lightColours = Object.assign(
  {},
  ...theme
    .generateStyleSheets()
    .flatMap((sheet) => Object.entries(sheet))
    .filter(([selector]) => selector.includes('="light"'))
    .map(([, colours]) => colours as Record<string, string>),
) as Record<string, string>;

/** The page becomes one or two A4 sheets: rem shrinks, navigation goes, charts stay vectors. */
export const PrintStyles = () => (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '10mm 11mm' },
      '@media print': {
        'html[data-colour-scheme]': {
          ...lightColours,
          '--mui-palette-background-default': '#ffffff',
          colorScheme: 'light',
          fontSize: '9.6px',
        },
        body: { backgroundColor: '#ffffff', printColorAdjust: 'exact' },
        'body header, body footer, body nav': { display: 'none' },
        'main .MuiContainer-root': { maxWidth: 'none', padding: 0 },
        'main a': { textDecoration: 'none' },
      },
    }}
  />
);
