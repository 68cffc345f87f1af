import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { CrosstabColumn } from './crosstab';
import { startsBreak } from './starts-break';

/** Each column's label and the letter comparisons name it by. */
export function CrosstabHead({ columns }: { readonly columns: readonly CrosstabColumn[] }) {
  const { t } = useTranslation();
  return (
    <TableHead>
      <TableRow>
        <TableCell scope="col" className="first" sx={{ verticalAlign: 'bottom' }}>
          {t('table.answer')}
        </TableCell>
        {columns.map((column, index) => (
          <TableCell
            key={`${column.variable ?? ''} ${column.option ?? ''}`}
            scope="col"
            align="right"
            sx={{
              verticalAlign: 'bottom',
              minWidth: 88,
              lineHeight: 1.35,
              ...(startsBreak(columns, index) && { borderLeft: 1, borderLeftColor: 'divider' }),
            }}
          >
            {column.label}
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {column.letter === null ? '\u00a0' : `(${column.letter})`}
            </Box>
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
