import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { FrameVersion } from './coding-data';
import { DeedFailure } from './DeedFailure';
import { useDeed } from './use-deed';

const DELETE = graphql(`
  mutation DeleteFrame($study: ID!, $id: ID!) {
    deleteCodeFrameVersion(study: $study, id: $id)
  }
`);

/** Takes back a version by which nothing is coded. */
export function DeleteFrame({ frame: { id, version } }: { readonly frame: FrameVersion }) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const title = useId();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useDeed(DELETE);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        color="error"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t('frame.delete', { version })}
      </Button>
      <Dialog open={isAsking} onClose={close} aria-labelledby={title}>
        <DialogTitle id={title}>{t('frame.deleteTitle', { version })}</DialogTitle>
        <DialogContent>
          {t('frame.deleteText')}
          <DeedFailure error={remove.error} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
          <Button variant="outlined" autoFocus onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            color="error"
            variant="contained"
            disabled={remove.isPending}
            onClick={() => {
              remove.mutate({ study, id }, { onSuccess: close });
            }}
          >
            {t('frame.delete', { version })}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
