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

/** Pixels: what two sheets hold of the longest result in a language, and of one that shows change. */
const SIZES = { en: 9.1, ja: 8.9, other: 8.5 };
const LESS_WITH_CHANGE = 0.6;

interface Props {
  readonly language: string;
  readonly hasChange: boolean;
}

/** The page becomes one or two A4 sheets: rem shrinks, navigation goes, charts stay vectors. */
export const PrintStyles = ({ language, hasChange }: Props) => (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '8mm 9mm' },
      '@media print': {
        'html[data-colour-scheme]': {
          ...lightColours,
          '--mui-palette-background-default': '#ffffff',
          colorScheme: 'light',
          fontSize: `${sizeIn(language) - (hasChange ? LESS_WITH_CHANGE : 0)}px`,
        },
        body: { backgroundColor: '#ffffff', printColorAdjust: 'exact' },
        'body header, body footer, body nav': { display: 'none !important' },
        'main .MuiContainer-root': { maxWidth: 'none', padding: '0 !important' },
        'main p, main dd, main dt, main li': { lineHeight: '1.3 !important' },
        'main a': { textDecoration: 'none' },
      },
    }}
  />
);

const sizeIn = (language: string): number =>
  language === 'en' || language === 'ja' ? SIZES[language] : SIZES.other;
