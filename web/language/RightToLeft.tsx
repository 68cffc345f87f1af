import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { type Theme, ThemeProvider } from '@mui/material/styles';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';

const mirrored = createCache({ key: 'leadline-rtl', stylisPlugins: [prefixer, rtlPlugin] });
const turned = (theme: Theme): Theme => ({ ...theme, direction: 'rtl' });

/** Mirrors every style that is written left to right. Comes only where a language needs it. */
export const RightToLeft = ({ children }: { readonly children: ReactNode }) => (
  <CacheProvider value={mirrored}>
    <ThemeProvider theme={turned}>{children}</ThemeProvider>
  </CacheProvider>
);
