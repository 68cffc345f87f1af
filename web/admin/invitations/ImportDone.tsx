import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import type { Imported } from './documents';
import { RowProblems } from './ImportRows';

/** What a file has changed. */
export function ImportDone({ result, back }: { readonly result: Imported; readonly back: string }) {
  const { t } = useTranslation('invitations');
  const { new: added, updated, unchanged, invited, problems } = result;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="success" variant="outlined" role="status">
        {[
          t('import.done', { count: added }),
          t('import.doneUpdated', { count: updated }),
          t('import.unchanged', { count: unchanged }),
          ...(invited > 0 ? [t('import.doneInvited', { count: invited })] : []),
        ].join(' ')}
      </Alert>
      {problems.length > 0 && <RowProblems problems={problems} file="import" />}
      <Button variant="contained" component={RouterLink} to={back} sx={{ justifySelf: 'start' }}>
        {t('import.back')}
      </Button>
    </Box>
  );
}
