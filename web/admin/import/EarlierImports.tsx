import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatCount, formatMoment } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsoleStudy } from '../console-study';
import { IMPORTS } from './import-data';
import { UndoImport } from './UndoImport';

/** What was read into the wave before, the newest first. */
export function EarlierImports({ wave }: { readonly wave: string }) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  const { data } = useQuery({
    queryKey: ['response-imports', study, wave],
    queryFn: ({ signal }) => execute(IMPORTS, { study, wave }, signal),
  });
  const imports = data?.responseImports ?? [];
  if (imports.length === 0) return null;
  return (
    <Box sx={{ mt: 5 }}>
      <Typography variant="h2" gutterBottom>
        {t('earlier.title')}
      </Typography>
      <ScrollRegion label={t('earlier.title')}>
        <Table size="small" aria-label={t('earlier.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('earlier.file')}</TableCell>
              <TableCell>{t('earlier.when')}</TableCell>
              <TableCell>{t('earlier.state')}</TableCell>
              <TableCell align="right">{t('number.rows')}</TableCell>
              <TableCell align="right">{t('number.new')}</TableCell>
              <TableCell align="right">{t('undo.button')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {imports.map((each) => (
              <TableRow key={each.id}>
                <TableCell component="th" scope="row">
                  <Link component={RouterLink} to={`?run=${each.id}`}>
                    {each.fileName}
                  </Link>
                </TableCell>
                <TableCell>{formatMoment(each.requestedAt)}</TableCell>
                <TableCell>
                  {t(each.dryRun ? 'earlier.dryRun' : `earlier.status.${each.status}`)}
                </TableCell>
                <TableCell align="right">{formatCount(each.summary?.rows ?? 0)}</TableCell>
                <TableCell align="right">{formatCount(each.summary?.new ?? 0)}</TableCell>
                <TableCell align="right">
                  {!each.dryRun && each.status === 'DONE' && (each.summary?.new ?? 0) > 0 && (
                    <UndoImport wave={wave} row={each} />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Box>
  );
}
