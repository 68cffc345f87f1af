import Box from '@mui/material/Box';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { HatchPattern } from '../charts/HatchPattern';
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

/** Drawn as a vector: a gradient would not survive every PDF viewer. */
export function Swatch({ provenance }: { readonly provenance: Provenance }) {
  const id = useId();
  const isIllustrative = provenance === 'ILLUSTRATIVE';
  const colour = `var(--mui-palette-${isIllustrative ? 'secondary' : 'primary'}-main)`;
  return (
    <svg aria-hidden width={18} height={12} style={{ flexShrink: 0 }}>
      {isIllustrative && <HatchPattern id={id} />}
      <rect
        x={0.75}
        y={0.75}
        width={16.5}
        height={10.5}
        stroke={colour}
        strokeWidth={1.5}
        fill={isIllustrative ? `url(#${id})` : colour}
      />
    </svg>
  );
}
