import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ColumnMatching } from './ColumnMatching';
import type { Imported } from './documents';
import { ImportedRows, RowProblems } from './ImportRows';
import type { Columns } from './ImportPage';
import { Refused } from './Refused';

interface Props {
  readonly file: string;
  /** Null: people go on the list only. */
  readonly wave: string | null;
  readonly found: Imported;
  readonly isChecking: boolean;
  readonly isApplying: boolean;
  readonly error: unknown;
  readonly onColumns: (columns: Columns) => void;
  readonly onApply: () => void;
}

/** What a file would change; nothing has changed yet. */
export function ImportCheck({
  file,
  wave,
  found,
  isChecking,
  isApplying,
  error,
  onColumns,
  onApply,
}: Props) {
  const { t } = useTranslation('invitations');
  const { new: added, updated, unchanged, invited, problems } = found;
  const people = added + updated + unchanged;
  const isNothing = added + updated + (wave === null ? 0 : invited) === 0;
  return (
    <Stack spacing={3} aria-busy={isChecking}>
      {found.headers.length > 0 && <ColumnMatching found={found} onColumns={onColumns} />}
      {found.encoding === 'windows-1252' && (
        <Alert severity="warning" variant="outlined">
          {t('import.encoding')}
        </Alert>
      )}
      <Box component="section" aria-labelledby="check" role="status">
        <Typography variant="h2" id="check" sx={{ mb: 1 }}>
          {t('import.check', { file })}
        </Typography>
        <Typography>{t('import.new', { count: added })}</Typography>
        <Typography>{t('import.updated', { count: updated })}</Typography>
        <Typography>{t('import.unchanged', { count: unchanged })}</Typography>
        {wave !== null && <Typography>{t('import.invited', { count: invited, wave })}</Typography>}
        <Typography>{t('import.wrong', { count: problems.length })}</Typography>
      </Box>
      {problems.length > 0 && <RowProblems problems={problems} file={file} />}
      <Stack direction="row" useFlexGap spacing={2} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          disabled={people === 0 || isNothing || isChecking}
          loading={isApplying}
          onClick={onApply}
        >
          {t('import.apply', { count: people })}
        </Button>
        <Typography sx={{ color: 'text.secondary' }}>
          {t(isNothing ? 'import.nothing' : 'import.noMail')}
        </Typography>
      </Stack>
      <Refused error={error} />
      {people > 0 && <ImportedRows rows={found.rows} />}
    </Stack>
  );
}
