import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { PROVENANCE_MEANING, PROVENANCE_NAME } from '../provenance';
import type { Provenance } from './figure';

/** A swatch drawn as the chart draws it, and the word: never colour alone. */
export function ProvenanceMark({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      title={t(PROVENANCE_MEANING[provenance])}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}
    >
      <Swatch provenance={provenance} />
      <Box
        component="span"
        sx={provenance === 'ILLUSTRATIVE' ? { color: 'secondary.main', fontWeight: 600 } : {}}
      >
        {t(PROVENANCE_NAME[provenance])}
      </Box>
    </Box>
  );
}

export const Swatch = ({ provenance }: { readonly provenance: Provenance }) => (
  <Box
    component="span"
    aria-hidden
    sx={{
      display: 'inline-block',
      flexShrink: 0,
      width: 18,
      height: 12,
      border: '1.5px solid',
      ...(provenance === 'ILLUSTRATIVE'
        ? {
            borderColor: 'secondary.main',
            backgroundImage:
              'repeating-linear-gradient(135deg, var(--mui-palette-secondary-main) 0 1.5px, transparent 1.5px 5px)',
          }
        : { borderColor: 'primary.main', bgcolor: 'primary.main' }),
    }}
  />
);
