import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { Theme } from './coding-data';

/** The themes of a version, in their order. */
export function ThemeTable({ themes }: { readonly themes: readonly Theme[] }) {
  const { t } = useTranslation('coding');
  return (
    <ScrollRegion label={t('theme.list')}>
      <Table size="small" aria-label={t('theme.list')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('theme.text')}</TableCell>
            <TableCell>{t('theme.value')}</TableCell>
            <TableCell>{t('theme.definition')}</TableCell>
            <TableCell>{t('theme.example')}</TableCell>
            <TableCell>{t('theme.group')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {themes.map(({ value, text, definition, example, group }) => (
            <TableRow key={value}>
              <TableCell component="th" scope="row" sx={{ minWidth: '14em' }}>
                {text}
              </TableCell>
              <TableCell>
                <code>{value}</code>
              </TableCell>
              <TableCell>{definition}</TableCell>
              <TableCell>{example}</TableCell>
              <TableCell>{group}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
