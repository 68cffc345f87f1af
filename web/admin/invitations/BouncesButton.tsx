import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { IMPORT_BOUNCES } from './documents';
import { fileBase64 } from './file-base64';
import { FileChoice } from './FileChoice';
import { Refused } from './Refused';
import { useDeed } from './use-deed';

/** Takes in addresses whose mails came back later than the mail server could say. */
export function BouncesButton() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const [isOpen, setOpen] = useState(false);
  const deed = useDeed(async (file: File) =>
    execute(IMPORT_BOUNCES, { study, file: await fileBase64(file) }),
  );
  const result = deed.data?.importBounces;
  const close = () => {
    setOpen(false);
    deed.reset();
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('bounces.action')}
      </Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby="bounces" fullWidth>
        <DialogTitle id="bounces">{t('bounces.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{t('bounces.text')}</Typography>
          <FileChoice label={t('bounces.choose')} isBusy={deed.isPending} onChosen={deed.mutate} />
          <Refused error={deed.error} />
          {result !== undefined && (
            <Alert severity="success" variant="outlined">
              {t('bounces.done', { count: result.marked })}{' '}
              {result.unknown > 0 && t('bounces.unknown', { count: result.unknown })}{' '}
              {result.wrongLines.length > 0 &&
                t('bounces.wrong', { lines: result.wrongLines.join(', ') })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
