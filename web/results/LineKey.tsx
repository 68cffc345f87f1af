import Box from '@mui/material/Box';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { HatchPattern } from '../charts/HatchPattern';
import { OwnMark } from './PositionLine';

/** What the marks on the lines are: each a shape of its own. */
export function LineKey({ isIllustrative }: { readonly isIllustrative: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const colour = `var(--mui-palette-${isIllustrative ? 'secondary' : 'primary'}-main)`;
  const fill = isIllustrative ? `url(#${id})` : 'var(--mui-palette-divider)';
  return (
    <Box
      component="ul"
      aria-label={t('results.lines.key')}
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 },
        ...{ listStyle: 'none', p: 0, m: 0, fontSize: '0.9375rem' },
        '& li': { display: 'flex', alignItems: 'center', gap: 1 },
      }}
    >
      <li>
        <svg aria-hidden width={20} height={20} viewBox="-10 -10 20 20">
          <OwnMark />
        </svg>
        {t('results.lines.you')}
      </li>
      <li>
        <svg aria-hidden width={8} height={24}>
          <line x1={4} x2={4} y2={24} stroke={colour} strokeWidth={4} />
        </svg>
        {t('results.lines.median')}
      </li>
      <li>
        <svg aria-hidden width={34} height={18}>
          {isIllustrative && <HatchPattern id={id} />}
          <rect x={0.5} y={0.5} width={33} height={17} stroke={colour} fill={fill} />
        </svg>
        {t('results.lines.middleHalf')}
      </li>
    </Box>
  );
}
