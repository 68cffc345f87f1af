import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Refused } from './Refused';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** What the deed will do. */
  readonly text: string;
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly deed: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (values: undefined) => void;
  };
  readonly onClose: () => void;
}

/** Says what a deed will do before it does it. */
export function AskFirst({ isOpen, title, text, action, isDangerous, deed, onClose }: Props) {
  const { t } = useTranslation('invitations');
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby="ask-first" fullWidth maxWidth="sm">
      <DialogTitle id="ask-first">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{text}</Typography>
        <Refused error={deed.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant="contained"
          color={isDangerous === true ? 'error' : 'primary'}
          loading={deed.isPending}
          onClick={() => {
            deed.mutate(undefined);
          }}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
