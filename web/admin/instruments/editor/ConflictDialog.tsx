import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { Conflict } from './use-autosave';

interface Props {
  readonly conflict: Conflict;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Somebody else saved the draft: both sides are there, and neither is overwritten unasked. */
export function ConflictDialog({ conflict, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useTranslation('instruments');
  return (
    <Dialog open aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{conflict.message}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="error" onClick={onTakeTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button variant="contained" autoFocus onClick={onKeepMine}>
          {t('conflict.mine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
