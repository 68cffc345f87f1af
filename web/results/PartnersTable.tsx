import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { EstimateCell } from './EstimateCell';
import { MarkedTable } from './MarkedTable';
import type { Scorecard } from './scorecard';
import { ShareBar } from './ShareBar';

/** The ends of every rating of importance. */
const LOWEST = 1;
const HIGHEST = 5;

/** How important leaders find what a partner can do, and how the respondent does. */
export function PartnersTable({ partners }: Pick<Scorecard, 'partners'>) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  return (
    <MarkedTable
      title={t('results.leaders.partners')}
      note={t('results.leaders.partnersNote')}
      provenance={partners[0]?.mean.provenance ?? null}
      columns={[
        t('results.leaders.criterion'),
        t('results.leaders.importance'),
        t('results.leaders.topTwo'),
        t('results.leaders.you'),
      ]}
    >
      {partners.map(({ id, label, mean, topTwo, own }) => (
        <TableRow key={id} data-criterion={id}>
          <TableCell component="th" scope="row" sx={{ fontWeight: 550, width: { sm: '46%' } }}>
            {label}
            <ShareBar estimate={mean} low={LOWEST} high={HIGHEST} own={own} />
          </TableCell>
          <EstimateCell estimate={mean} measure="MEAN" />
          <EstimateCell estimate={topTwo} measure="PROPORTION" />
          <TableCell
            sx={{ fontWeight: 650, color: own === null ? 'text.secondary' : 'primary.main' }}
          >
            {own === null ? t('results.leaders.notRated') : formats.count(own)}
          </TableCell>
        </TableRow>
      ))}
    </MarkedTable>
  );
}
