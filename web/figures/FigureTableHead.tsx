import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Figure } from './figure';

interface Props {
  readonly figure: Figure;
  readonly columns: readonly number[];
}

/** Several columns stand side by side; one alone has room for its count, base and interval. */
export function FigureTableHead({ figure, columns }: Props) {
  const { t } = useTranslation();
  const names = columns.map((column) => figure.columns[column] ?? '');
  return (
    <TableHead>
      <TableRow>
        <TableCell scope="col" className="first">
          {t('figureTable.row')}
        </TableCell>
        {names.map((name) => (
          <TableCell key={name} scope="col" align="right">
            {name}
          </TableCell>
        ))}
        {columns.length === 1 && (
          <>
            <TableCell scope="col" align="right">
              {t('figureTable.count')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('figureTable.n')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('figureTable.interval')}
            </TableCell>
          </>
        )}
        <TableCell scope="col">{t('figureTable.provenance')}</TableCell>
      </TableRow>
    </TableHead>
  );
}
