import Download from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsoleStudy } from '../console-study';
import type { ResponseImport } from './import-data';

interface Props {
  readonly id: string;
  readonly total: number;
  readonly problems: ResponseImport['problems'];
}

/** Which lines of the file are to be mended, and how. */
export function ProblemTable({ id, total, problems }: Props) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {t('problems.title', { count: total })}
      </Typography>
      <ScrollRegion label={t('problems.label')}>
        <Table size="small" aria-label={t('problems.label')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('problems.line')}</TableCell>
              <TableCell>{t('problems.column')}</TableCell>
              <TableCell>{t('problems.what')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {problems.map(({ line, column, code, message }) => (
              <TableRow key={`${line} ${column ?? ''} ${code}`}>
                <TableCell component="th" scope="row" align="right">
                  {line}
                </TableCell>
                <TableCell>{column ?? t('problems.row')}</TableCell>
                <TableCell sx={{ minWidth: 260 }}>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <Button
        startIcon={<Download />}
        href={`/imports/${id}/problems.csv?${new URLSearchParams({ study }).toString()}`}
        sx={{ mt: 1 }}
      >
        {total > problems.length
          ? t('problems.downloadAll', { shown: problems.length, count: total })
          : t('problems.download')}
      </Button>
    </>
  );
}
