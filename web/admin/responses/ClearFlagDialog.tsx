import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityFlag } from './response-data';

interface Props {
  readonly flag: QualityFlag;
  /** What the API said no with. */
  readonly error: string | null;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (note: string) => void;
}

export function ClearFlagDialog({ flag, error, isBusy, onCancel, onConfirm }: Props) {
  const { t } = useTranslation('responses');
  const title = useId();
  return (
    <Dialog open onClose={onCancel} aria-labelledby={title} fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const note = new FormData(event.currentTarget).get('note');
          onConfirm(typeof note === 'string' ? note : '');
        }}
      >
        <DialogTitle id={title}>{t('clear.title', { flag: t(`flag.${flag}`) })}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('clear.text')}</DialogContentText>
          <TextField
            autoFocus
            required
            fullWidth
            multiline
            margin="normal"
            name="note"
            label={t('clear.note')}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {error !== null && <Alert severity="error">{error}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('clear.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isBusy}>
            {t('clear.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
