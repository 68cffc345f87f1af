import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { DELETE_VERSION } from './instrument-data';

/** Deletes a draft that no wave uses, once that has been said again. */
export function DeleteVersion({ version }: { readonly version: number }) {
  const { t } = useTranslation('instruments');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => execute(DELETE_VERSION, { study, version }),
    onSuccess: () => navigate(path('/instruments')),
  });
  const close = () => {
    setIsAsked(false);
  };
  return (
    <>
      <Button
        color="error"
        startIcon={<DeleteOutlined />}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {t('delete.action')}
      </Button>
      <Dialog open={isAsked} onClose={close} aria-labelledby="delete-title">
        <DialogTitle id="delete-title">{t('delete.title', { version })}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('delete.confirm', { version })}</DialogContentText>
          {error !== null && <Alert severity="error">{error.message}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={close} autoFocus>
            {t('delete.cancel')}
          </Button>
          <Button
            color="error"
            variant="contained"
            disabled={isPending}
            onClick={() => {
              mutate();
            }}
          >
            {t('delete.action')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
