import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { TableShape } from './table-shape';

interface Props {
  readonly names: readonly string[];
  readonly shape: TableShape;
}

/** Where a value comes from stands next to it, in sight on the narrowest screen. */
export function FigureTableHead({ names, shape }: Props) {
  const { t } = useTranslation();
  const numbers = [
    ...(shape.hasCounts ? (['figureTable.count'] as const) : []),
    'figureTable.n' as const,
    'figureTable.interval' as const,
  ];
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
        <TableCell scope="col">{t('figureTable.provenance')}</TableCell>
        {!shape.isSideBySide &&
          numbers.map((name) => (
            <TableCell key={name} scope="col" align="right">
              {t(name)}
            </TableCell>
          ))}
      </TableRow>
    </TableHead>
  );
}
