import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from './figure';
import { sampleText } from './sample-text';

/** The question in its own words, whom the numbers are of, and how many answered. */
export function BaseLine({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 3,
        rowGap: { xs: 0, sm: 0.5 },
        my: 3,
        maxWidth: '52em',
      }}
    >
      {figure.question !== null && (
        <Entry name={t('figure.question')}>
          <q>{figure.question}</q>
        </Entry>
      )}
      <Entry name={t('figure.base')}>{figure.base}</Entry>
      <Entry name={t('figure.n')}>{sampleText(figure, t)}</Entry>
    </Box>
  );
}

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary', fontWeight: 600, fontSize: '0.9375rem' }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, mb: { xs: 1.5, sm: 0 } }}>
      {children}
    </Box>
  </>
);
