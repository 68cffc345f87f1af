import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useRestoreWave } from './use-restore-wave';

/** Says that a draft was deleted, and takes it back. */
export function DeletedNotice({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('waves');
  const restore = useRestoreWave();
  const isBack = restore.isSuccess;
  return (
    <Alert
      severity={restore.error === null ? 'success' : 'error'}
      sx={{ width: '100%' }}
      action={
        isBack ? undefined : (
          <Button
            color="inherit"
            size="small"
            disabled={restore.isPending}
            onClick={() => {
              restore.mutate({ id });
            }}
          >
            {t('delete.undo')}
          </Button>
        )
      }
    >
      {restore.error?.message ?? t(isBack ? 'deleted.done' : 'delete.done', { name })}
    </Alert>
  );
}
