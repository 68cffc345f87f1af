import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCloseNotification, useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';

/** Long enough to read it and to reach the button, in ms. */
const UNDO_FOR = 10_000;

interface Notices {
  /** Says what was done, and offers to undo it. */
  readonly done: (text: string, undo?: (() => void) | null) => void;
  /** Says what the API said, which names the remedy. */
  readonly failed: (error: unknown) => void;
}

/** What happened, said at the lower edge of the screen and to screen readers. */
export function useNotices(): Notices {
  const { t } = useTranslation('console');
  const notify = useNotify();
  return {
    done: (text, undo = null) => {
      if (undo === null) {
        notify(text, { type: 'success' });
        return;
      }
      const content = <UndoNotice text={text} action={t('undo')} onUndo={undo} />;
      notify(content, { type: 'success', autoHideDuration: UNDO_FOR });
    },
    failed: (error) => {
      notify(error instanceof ApiError ? error.message : t('error.text'), { type: 'error' });
    },
  };
}

interface UndoProps {
  readonly text: string;
  readonly action: string;
  readonly onUndo: () => void;
}

function UndoNotice({ text, action, onUndo }: UndoProps) {
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            close();
            onUndo();
          }}
        >
          {action}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}
