import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { countText, intervalText } from '../../estimate-text';
import type { Measure } from '../../format';
import { EstimateValue } from '../EstimateValue';
import { ProvenanceMark } from '../ProvenanceMark';
import type { CrosstabColumn, CrosstabRow } from './crosstab';
import { startsBreak } from './starts-break';
import { isMarked } from './table-marks';

interface Props {
  readonly row: CrosstabRow;
  readonly columns: readonly CrosstabColumn[];
  readonly isDetailed: boolean;
}

/** How the cells of a row are written: column percents, or points of the scale. */
export const MEASURE_OF_ROW = {
  OPTION: 'PROPORTION',
  NET: 'PROPORTION',
  TOP2BOX: 'PROPORTION',
  BOTTOM2BOX: 'PROPORTION',
  MEAN: 'MEAN',
  MEDIAN: 'MEAN',
  SD: 'MEAN',
} as const satisfies Record<CrosstabRow['kind'], Measure>;

export function CrosstabTableRow({ row, columns, isDetailed }: Props) {
  const measure = MEASURE_OF_ROW[row.kind];
  const isSummary = row.kind !== 'OPTION';
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        className="first"
        sx={{ minWidth: 140, maxWidth: { xs: 180, sm: 320 }, fontWeight: isSummary ? 650 : 400 }}
      >
        {row.label}
      </TableCell>
      {row.cells.map((cell, index) => (
        <TableCell
          key={`${columns[index]?.variable ?? ''} ${columns[index]?.option ?? ''}`}
          align="right"
          sx={{
            fontWeight: isSummary ? 650 : 400,
            ...(startsBreak(columns, index) && { borderLeft: 1, borderLeftColor: 'divider' }),
          }}
        >
          <Cell cell={cell} measure={measure} isDetailed={isDetailed} />
        </TableCell>
      ))}
    </TableRow>
  );
}

interface CellProps {
  readonly cell: CrosstabRow['cells'][number];
  readonly measure: Measure;
  readonly isDetailed: boolean;
}

function Cell({ cell: { estimate, letters }, measure, isDetailed }: CellProps) {
  const { t } = useTranslation();
  const details = [
    estimate.count === null ? null : countText(estimate, t),
    intervalText(estimate, measure),
  ].filter((line) => line !== null);
  return (
    <Box component="span" title={estimate.status === 'PUBLISHED' ? details.join('; ') : undefined}>
      <EstimateValue estimate={estimate} measure={measure} />
      {letters !== '' && (
        <Box component="span" sx={{ color: 'primary.main', fontWeight: 650, ml: 0.5 }}>
          {letters}
        </Box>
      )}
      {isMarked(estimate) && (
        <Box component="span" sx={{ display: 'block', fontWeight: 400, fontSize: '0.8125rem' }}>
          <ProvenanceMark provenance={estimate.provenance} />
        </Box>
      )}
      {isDetailed &&
        estimate.status === 'PUBLISHED' &&
        details.map((line) => (
          <Box
            component="span"
            key={line}
            sx={{
              display: 'block',
              color: 'text.secondary',
              fontWeight: 400,
              whiteSpace: 'nowrap',
              fontSize: '0.8125rem',
            }}
          >
            {line}
          </Box>
        ))}
    </Box>
  );
}
