import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router-dom';

interface Props {
  readonly isUnsaved: boolean;
  readonly onSave: () => Promise<boolean>;
}

/** Saves what is not saved before the page is left, and asks when that cannot be done. */
export function LeavingGuard({ isUnsaved, onSave }: Props) {
  const { t } = useTranslation('instruments');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={blocker.reset} aria-labelledby="leaving-title">
      <DialogTitle id="leaving-title">{t('leaving.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('leaving.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="error" onClick={blocker.proceed}>
          {t('leaving.lose')}
        </Button>
        <Button onClick={blocker.reset}>{t('leaving.stay')}</Button>
        <Button
          variant="contained"
          autoFocus
          onClick={() => {
            void onSave().then((isSaved) => {
              if (isSaved) blocker.proceed();
              else blocker.reset();
            });
          }}
        >
          {t('leaving.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
