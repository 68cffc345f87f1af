import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  readonly title: string;
  /** What will happen. */
  readonly consequences: readonly string[];
  /** To be typed. */
  readonly name: string;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  /** Whether what stands in `children` is filled in. */
  readonly isReady?: boolean;
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks to type the name of what is about to change for good. */
export function ConfirmByName(props: Props) {
  const { title, consequences, name, confirm, isBusy, error, children, onClose } = props;
  const { t } = useTranslation('publishing');
  const [typed, setTyped] = useState('');
  const id = useId();
  const isRight = typed.trim() === name.trim() && props.isReady !== false;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) props.onConfirm();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <ul style={{ margin: 0, paddingInlineStart: '1.25em' }}>
            {consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {children}
          <Typography sx={{ mt: 2 }}>{t('confirm.type', { name })}</Typography>
          <TextField
            fullWidth
            margin="dense"
            label={t('confirm.name')}
            value={typed}
            autoComplete="off"
            onChange={({ target }) => {
              setTyped(target.value);
            }}
          />
          <ProblemNotice error={error} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('confirm.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isDangerous === true ? 'error' : 'primary'}
            disabled={!isRight || isBusy}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
