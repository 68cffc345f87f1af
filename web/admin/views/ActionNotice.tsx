import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCloseNotification } from 'react-admin';

interface Props {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** What was done, and the way back. */
export function ActionNotice({ text, action, onAction }: Props) {
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="standard"
      action={
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            close();
            onAction();
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
