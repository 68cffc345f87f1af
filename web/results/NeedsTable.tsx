import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { EstimateCell } from './EstimateCell';
import { MarkedTable } from './MarkedTable';
import type { Scorecard } from './scorecard';
import { ShareBar } from './ShareBar';

/** What the leaders call critical next, and whether the respondent does. */
export function NeedsTable({ needs }: Pick<Scorecard, 'needs'>) {
  const { t } = useTranslation();
  return (
    <MarkedTable
      title={t('results.leaders.needs')}
      note={t('results.leaders.needsNote')}
      provenance={needs[0]?.leaders.provenance ?? null}
      columns={[t('results.leaders.need'), t('results.leaders.leaders'), t('results.leaders.you')]}
    >
      {needs.map(({ option, label, leaders, own }) => (
        <TableRow key={option} data-need={option}>
          <TableCell component="th" scope="row" sx={{ fontWeight: 550, width: '58%' }}>
            {label}
            <ShareBar estimate={leaders} low={0} high={1} />
          </TableCell>
          <EstimateCell estimate={leaders} measure="PROPORTION" />
          <TableCell>
            <Named isNamed={own} />
          </TableCell>
        </TableRow>
      ))}
    </MarkedTable>
  );
}

function Named({ isNamed }: { readonly isNamed: boolean }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{
        ...{ display: 'inline-flex', alignItems: 'center', gap: 0.75 },
        ...(isNamed ? { color: 'primary.main', fontWeight: 650 } : { color: 'text.secondary' }),
      }}
    >
      <svg aria-hidden width={12} height={12} viewBox="-6 -6 12 12" style={{ flexShrink: 0 }}>
        <circle
          r={5}
          stroke="currentColor"
          strokeWidth={1.5}
          fill={isNamed ? 'currentColor' : 'none'}
        />
      </svg>
      {t(isNamed ? 'results.leaders.named' : 'results.leaders.notNamed')}
    </Box>
  );
}
