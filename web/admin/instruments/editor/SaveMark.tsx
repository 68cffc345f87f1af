import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Sync from '@mui/icons-material/Sync';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Autosave } from './use-autosave';

/** Whether all is saved; a failure stays until a save succeeds. */
export function SaveMark({ state, failure, save }: Pick<Autosave, 'state' | 'failure' | 'save'>) {
  const { t } = useTranslation('instruments');
  const isWrong = state === 'failed' || state === 'conflict';
  const Icon = isWrong ? ErrorOutline : state === 'saved' ? CloudDone : Sync;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <Box
        role="status"
        data-save-state={state}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          color: isWrong ? 'error.main' : 'text.secondary',
        }}
      >
        <Icon fontSize="small" aria-hidden />
        <Typography variant="body2" component="span">
          {t(`save.${state}`)}
          {isWrong && failure !== null && ` ${failure}`}
        </Typography>
      </Box>
      {state === 'failed' && (
        <Button size="small" onClick={() => void save()}>
          {t('save.again')}
        </Button>
      )}
    </Box>
  );
}
