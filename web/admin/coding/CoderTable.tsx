import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { ItemCoding } from './coding-data';

/** How far each coder of an item is. */
export function CoderTable({ item }: { readonly item: ItemCoding }) {
  const { t } = useTranslation('coding');
  const label = t('coders.label', { label: item.label });
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('coders.coder')}</TableCell>
            <TableCell>{t('coders.part')}</TableCell>
            <TableCell align="right">{t('coders.coded')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {item.coders.map(({ coder, name, second, coded }) => (
            <TableRow key={coder}>
              <TableCell component="th" scope="row">
                {coder === 'import' ? t('coders.import') : (name ?? t('coders.gone'))}
              </TableCell>
              <TableCell>{t(partOf(coder, second))}</TableCell>
              <TableCell align="right">
                {second && item.doubleCoding !== null
                  ? t('coders.ofSample', {
                      coded: formatCount(coded),
                      drawn: formatCount(item.doubleCoding.drawn),
                    })
                  : formatCount(coded)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

const partOf = (coder: string, second: boolean) =>
  coder === 'import' ? 'coders.withData' : second ? 'coders.second' : 'coders.first';
