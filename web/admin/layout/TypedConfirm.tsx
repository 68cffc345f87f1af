import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  /** What has to be typed, such as the name of what the deed changes. */
  readonly name: string;
  /** On the button. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly isPending: boolean;
  /** What the API refused it with. */
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What the deed will do. */
  readonly children: ReactNode;
}

/** Asks to type a name before a deed that cannot be taken back. */
export function TypedConfirm(props: Props) {
  const { title, name, action, isDangerous = false, isPending, error, children } = props;
  const { onConfirm, onClose } = props;
  const { t } = useTranslation('waves');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isRight = typed.trim() === name.trim();
    setIsWrong(!isRight);
    if (isRight && !isPending) onConfirm();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {children}
          <Typography>
            {t('confirm.type')} <strong>{name}</strong>
          </Typography>
          <TextField
            autoFocus
            fullWidth
            label={t('confirm.label')}
            value={typed}
            error={isWrong}
            helperText={isWrong ? t('confirm.wrong', { name }) : undefined}
            onChange={({ target }) => {
              setTyped(target.value);
            }}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          />
          {error !== null && (
            <Alert severity="error" variant="outlined">
              {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('confirm.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? 'error' : 'primary'}
            disabled={isPending}
          >
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
