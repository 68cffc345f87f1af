import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { countText, intervalText } from '../estimate-text';
import { formatCount, type Measure } from '../format';
import { EstimateValue } from './EstimateValue';
import type { Estimate, FigureRow } from './figure';
import { ProvenanceMark } from './ProvenanceMark';

interface Props {
  readonly row: FigureRow;
  readonly measures: readonly Measure[];
  readonly columns: readonly number[];
}

export function FigureTableRow({ row, measures, columns }: Props) {
  const shown = columns.flatMap((column) => {
    const estimate = row.cells[column];
    return estimate === undefined ? [] : [{ estimate, measure: measures[column] ?? 'PROPORTION' }];
  });
  const provenances = [...new Set(shown.map(({ estimate }) => estimate.provenance))];
  const [only] = shown;
  return (
    <TableRow>
      <TableCell component="th" scope="row" className="first" sx={{ minWidth: 150 }}>
        {row.label}
        {row.provenance === 'ILLUSTRATIVE' && <OwnLabel />}
      </TableCell>
      {shown.length === 1 && only !== undefined ? (
        <OneMeasure {...only} />
      ) : (
        shown.map(({ estimate, measure }, index) => (
          <TableCell key={columns[index]} align="right">
            <SideBySide estimate={estimate} measure={measure} />
          </TableCell>
        ))
      )}
      <TableCell>
        {provenances.map((provenance) => (
          <ProvenanceMark key={provenance} provenance={provenance} />
        ))}
      </TableCell>
    </TableRow>
  );
}

interface CellProps {
  readonly estimate: Estimate;
  readonly measure: Measure;
}

function OneMeasure({ estimate, measure }: CellProps) {
  return (
    <>
      <TableCell align="right" sx={{ fontWeight: 650 }}>
        <EstimateValue estimate={estimate} measure={measure} />
      </TableCell>
      <TableCell align="right">
        {estimate.count === null ? '–' : formatCount(estimate.count)}
      </TableCell>
      <TableCell align="right">{estimate.n === null ? '–' : formatCount(estimate.n)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {intervalText(estimate, measure) ?? '–'}
      </TableCell>
    </>
  );
}

function SideBySide({ estimate, measure }: CellProps) {
  const { t } = useTranslation();
  const base = measure === 'COUNT' ? countText({ count: null, n: estimate.n }, t) : null;
  return (
    <>
      <EstimateValue estimate={estimate} measure={measure} />
      {base !== null && (
        <Box component="span" sx={{ color: 'text.secondary', ml: 1, whiteSpace: 'nowrap' }}>
          {base}
        </Box>
      )}
    </>
  );
}

function OwnLabel() {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ color: 'secondary.main', fontSize: '0.8125rem', ml: 1 }}>
      {t('provenance.ownLabel')}
    </Box>
  );
}
