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
import { formatCount } from '../../format';

interface Props {
  readonly open: boolean;
  readonly count: number;
  /** What the API said no with. */
  readonly error: string | null;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Says what excluding does, and asks why. */
export function ExcludeDialog({ open, count, error, isBusy, onCancel, onConfirm }: Props) {
  const { t } = useTranslation('responses');
  const title = useId();
  const many = { count, formatted: formatCount(count) };
  return (
    <Dialog open={open} onClose={onCancel} aria-labelledby={title} fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = new FormData(event.currentTarget).get('reason');
          onConfirm(typeof reason === 'string' ? reason : '');
        }}
      >
        <DialogTitle id={title}>{t('exclude.title', many)}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('exclude.text')}</DialogContentText>
          <TextField
            autoFocus
            required
            fullWidth
            multiline
            minRows={2}
            margin="normal"
            name="reason"
            label={t('exclude.reason')}
            helperText={t('exclude.reasonHelp')}
            slotProps={{ htmlInput: { minLength: 3, maxLength: 500 } }}
          />
          {error !== null && <Alert severity="error">{error}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('exclude.cancel')}</Button>
          <Button type="submit" variant="contained" color="error" loading={isBusy}>
            {t('exclude.confirm', many)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
