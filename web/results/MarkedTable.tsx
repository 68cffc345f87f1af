import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import type { Position } from './scorecard';

interface Props {
  readonly title: string;
  readonly note: string;
  /** Of the values; every table says it where they are not all printed. */
  readonly provenance: Position['provenance'] | null;
  readonly columns: readonly string[];
  /** The columns after the first hold centred marks. */
  readonly isCentred?: boolean;
  readonly children: ReactNode;
}

/** A table that holds its own chart; it fits a phone, so it never scrolls sideways. */
export function MarkedTable({
  title,
  note,
  provenance,
  columns,
  isCentred = false,
  children,
}: Props) {
  const id = useId();
  return (
    <div>
      <Typography
        id={id}
        variant="h3"
        sx={{ fontSize: '1.1875rem', '@media print': { fontSize: '1.0625rem' } }}
      >
        {title}
      </Typography>
      <Typography
        variant="body2"
        component="div"
        sx={{ color: 'text.secondary', mb: 1, '@media print': { mb: 0, fontSize: '0.8125rem' } }}
      >
        {note}{' '}
        {provenance !== null && (
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            <ProvenanceMark provenance={provenance} />
          </Box>
        )}
      </Typography>
      <Table size="small" aria-labelledby={id} sx={cells}>
        <TableHead>
          <TableRow>
            {columns.map((column, index) => (
              <TableCell
                key={column}
                scope="col"
                align={isCentred && index > 0 ? 'center' : 'left'}
              >
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </div>
  );
}

const cells = {
  '& th, & td': { px: 1, verticalAlign: 'top', lineHeight: 1.35 },
  '& th:first-of-type': { paddingInlineStart: 0 },
  // Japanese may break anywhere, and would stand upright in a narrow column.
  '& thead th, & td': { wordBreak: 'keep-all' },
  '& td:last-of-type, & th:last-of-type': { paddingInlineEnd: 0 },
  '@media print': {
    '& th, & td': { px: '4px', py: 0, fontSize: '0.9375rem', lineHeight: 1.25 },
    '& .bar': { zoom: 0.55 },
  },
  '& tbody tr': { breakInside: 'avoid' },
} as const;
