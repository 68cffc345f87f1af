import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Standing } from './scorecard';
import { STANDING_NAME } from './standing';

/** A shape and the word; the colour only repeats them. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { colour, shape } = LOOK[standing];
  return (
    <Box
      component="span"
      data-standing={standing}
      sx={{
        ...{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' },
        ...{ color: colour, fontSize: '0.9375rem', fontWeight: 650 },
        '@media print': { whiteSpace: 'normal', lineHeight: 1.15 },
      }}
    >
      <svg aria-hidden width={14} height={14} viewBox="-7 -7 14 14" style={{ flexShrink: 0 }}>
        <g fill="none" stroke="currentColor" strokeWidth={2}>
          {shape}
        </g>
      </svg>
      {t(STANDING_NAME[standing])}
    </Box>
  );
}

const LOOK = {
  AHEAD: { colour: 'success.main', shape: <path d="M0-6 6 5H-6Z" fill="currentColor" /> },
  LEVEL: { colour: 'primary.main', shape: <path d="M-6-3H6M-6 3H6" strokeWidth={3} /> },
  BEHIND: { colour: 'error.main', shape: <path d="M0 6 6-5H-6Z" fill="currentColor" /> },
  CANNOT_TELL: { colour: 'text.secondary', shape: <circle r={5.5} strokeDasharray="2.5 2.2" /> },
} as const;
