import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { intervalText } from '../estimate-text';
import { formatCount, type Measure } from '../format';
import { EstimateValue } from './EstimateValue';
import type { Estimate, FigureRow } from './figure';
import { ProvenanceMark } from './ProvenanceMark';
import type { TableShape } from './table-shape';

interface Props {
  readonly row: FigureRow;
  readonly measures: readonly Measure[];
  readonly columns: readonly number[];
  readonly shape: TableShape;
}

export function FigureTableRow({ row, measures, columns, shape }: Props) {
  const shown = columns.flatMap((column) => {
    const estimate = row.cells[column];
    return estimate === undefined ? [] : [{ estimate, measure: measures[column] ?? 'PROPORTION' }];
  });
  const provenances = [...new Set(shown.map(({ estimate }) => estimate.provenance))];
  const [only] = shown;
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="first" sx={{ minWidth: 150 }}>
        {row.label} {row.provenance === 'ILLUSTRATIVE' && <OwnLabel />}
      </TableCell>
      {shown.map(({ estimate, measure }, index) => (
        <TableCell key={columns[index]} align="right" sx={{ fontWeight: 650 }}>
          <EstimateValue estimate={estimate} measure={measure} />{' '}
          {shape.isSideBySide && <BaseBeside estimate={estimate} measure={measure} />}
        </TableCell>
      ))}
      <TableCell>
        {provenances.map((provenance) => (
          <ProvenanceMark key={provenance} provenance={provenance} />
        ))}
      </TableCell>
      {!shape.isSideBySide && only !== undefined && (
        <Numbers estimate={only.estimate} measure={only.measure} hasCount={shape.hasCounts} />
      )}
    </TableRow>
  );
}

interface CellProps {
  readonly estimate: Estimate;
  readonly measure: Measure;
}

function Numbers({ estimate, measure, hasCount }: CellProps & { readonly hasCount: boolean }) {
  const { count, n } = estimate;
  return (
    <>
      {hasCount && <TableCell align="right">{count === null ? '–' : formatCount(count)}</TableCell>}
      <TableCell align="right">{n === null ? '–' : formatCount(n)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {intervalText(estimate, measure) ?? '–'}
      </TableCell>
    </>
  );
}

function BaseBeside({ estimate, measure }: CellProps) {
  const { t } = useTranslation();
  if (measure !== 'COUNT' || estimate.n === null) return null;
  return (
    <Box
      component="span"
      sx={{ color: 'text.secondary', fontWeight: 400, ml: 1, whiteSpace: 'nowrap' }}
    >
      {t('estimate.ofBase', { n: formatCount(estimate.n) })}
    </Box>
  );
}

function OwnLabel() {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{ color: 'secondary.main', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}
    >
      {t('provenance.ownLabel')}
    </Box>
  );
}
