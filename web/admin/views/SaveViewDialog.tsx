import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly open: boolean;
  /** What the API said no with. */
  readonly error: string | null;
  readonly isSaving: boolean;
  readonly onCancel: () => void;
  readonly onSave: (name: string) => void;
}

export function SaveViewDialog({ open, error, isSaving, onCancel, onSave }: Props) {
  const { t } = useTranslation('views');
  const title = useId();
  return (
    <Dialog open={open} onClose={onCancel} aria-labelledby={title} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          onSave(typeof name === 'string' ? name.trim() : '');
        }}
      >
        <DialogTitle id={title}>{t('dialog.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('dialog.text')}</DialogContentText>
          <TextField
            autoFocus
            required
            fullWidth
            margin="normal"
            name="name"
            label={t('dialog.name')}
            error={error !== null}
            helperText={error}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {t('dialog.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
