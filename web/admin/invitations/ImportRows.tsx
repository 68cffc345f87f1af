import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { saveFile } from '../../save-file';
import type { Imported } from './documents';

/** Rows on screen; the counts above are of all. */
const SHOWN = 200;

/** What is wrong with which line: on screen, and as a file beside the list. */
export function RowProblems({
  problems,
  file,
}: {
  readonly problems: Imported['problems'];
  readonly file: string;
}) {
  const { t } = useTranslation('invitations');
  const save = () => {
    const lines = problems.map(({ line, code, message }) =>
      [line, code, quoted(message)].join(','),
    );
    const text = ['line,code,message', ...lines].join('\r\n');
    saveFile(new Blob([text], { type: 'text/csv' }), `${file.replace(/\.\w+$/, '')}-problems.csv`);
  };
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="h3" component="h2" id="problems">
          {t('import.problems')}
        </Typography>
        <Button size="small" onClick={save}>
          {t('import.saveProblems')}
        </Button>
      </Box>
      <ScrollRegion label={t('import.problems')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('import.line')}</TableCell>
              <TableCell>{t('import.problem')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {problems.slice(0, SHOWN).map(({ line, message }) => (
              <TableRow key={`${line} ${message}`}>
                <TableCell component="th" scope="row" align="right">
                  {line}
                </TableCell>
                <TableCell>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </div>
  );
}

/** What becomes of whom. */
export function ImportedRows({ rows }: { readonly rows: Imported['rows'] }) {
  const { t } = useTranslation('invitations');
  return (
    <div>
      <Typography variant="h3" component="h2" id="rows" sx={{ mb: 1 }}>
        {t('import.rows')}
      </Typography>
      <ScrollRegion label={t('import.rows')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('import.line')}</TableCell>
              <TableCell>{t('field.email')}</TableCell>
              <TableCell>{t('field.name')}</TableCell>
              <TableCell>{t('field.organisation')}</TableCell>
              <TableCell>{t('import.becomes')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(0, SHOWN).map(({ line, email, name, organisation, change }) => (
              <TableRow key={line}>
                <TableCell align="right">{line}</TableCell>
                <TableCell component="th" scope="row">
                  {email}
                </TableCell>
                <TableCell>{name}</TableCell>
                <TableCell>{organisation}</TableCell>
                <TableCell>
                  <Chip
                    size="small"
                    variant="outlined"
                    color={change === 'UNCHANGED' ? 'default' : 'primary'}
                    label={t(`change.${change}`)}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {rows.length > SHOWN && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('import.more', { shown: formatCount(SHOWN), all: formatCount(rows.length) })}
        </Typography>
      )}
    </div>
  );
}

/** As a CSV cell that no spreadsheet runs. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
