import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { Withheld } from '../Withheld';
import type { CrosstabColumn } from './crosstab';
import { startsBreak } from './starts-break';

/** The unweighted base of every column, which a withheld column does not show either. */
export function BaseRow({ columns }: { readonly columns: readonly CrosstabColumn[] }) {
  const { t } = useTranslation();
  return (
    <TableRow sx={{ '&&&': { bgcolor: 'background.default' } }}>
      <TableCell component="th" scope="row" className="first">
        {t('table.baseRow')}
      </TableCell>
      {columns.map((column, index) => (
        <TableCell
          key={`${column.variable ?? ''} ${column.option ?? ''}`}
          align="right"
          sx={startsBreak(columns, index) ? { borderLeft: 1, borderLeftColor: 'divider' } : {}}
        >
          {column.status === 'SUPPRESSED' || column.n === null ? (
            <Withheld />
          ) : (
            formatCount(column.n)
          )}
          {column.smallBase && column.status === 'PUBLISHED' && (
            <Box
              component="span"
              title={t('table.smallBaseMeaning')}
              sx={{
                display: 'block',
                color: 'secondary.main',
                fontSize: '0.8125rem',
                whiteSpace: 'nowrap',
              }}
            >
              {t('table.smallBase')}
            </Box>
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}
