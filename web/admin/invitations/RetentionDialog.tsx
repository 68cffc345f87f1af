import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { Refused } from './Refused';
import { type Retention, SET_RETENTION } from './sending-documents';
import { problemOf, useDeed } from './use-deed';

interface Props {
  readonly wave: WaveHead;
  readonly retention: Retention;
  readonly onClose: () => void;
}

const typedDays = (days: number | null): string => (days === null ? '' : String(days));
const daysOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

/** Plans what is erased after a wave; its name is typed, as nothing brings back what is erased. */
export function RetentionDialog({ wave, retention, onClose }: Props) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const notify = useNotify();
  const [identity, setIdentity] = useState(typedDays(retention.identityDays));
  const [openText, setOpenText] = useState(typedDays(retention.openTextDays));
  const [confirm, setConfirm] = useState('');
  const save = useDeed(
    () =>
      execute(SET_RETENTION, {
        ...{ study, wave: wave.id, confirm },
        identityDays: daysOf(identity),
        openTextDays: daysOf(openText),
      }),
    () => {
      notify(t('kept.saved'), { type: 'success' });
      onClose();
    },
  );
  const field = (name: 'identityDays' | 'openTextDays' | 'confirm', help: string) => ({
    fullWidth: true,
    error: problemOf(save.error, name) !== null,
    helperText: problemOf(save.error, name) ?? help,
  });
  const isAtField = ['identityDays', 'openTextDays', 'confirm'].some(
    (name) => problemOf(save.error, name) !== null,
  );
  const days = { htmlInput: { min: 1, max: 3650, step: 1 } };
  return (
    <Dialog open onClose={onClose} aria-labelledby="retention" fullWidth maxWidth="sm">
      <DialogTitle id="retention">{t('kept.dialog')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <Alert severity="warning" variant="outlined">
          {t(wave.status === 'DRAFT' ? 'kept.warnDraft' : 'kept.warn')}
        </Alert>
        <TextField
          type="number"
          label={t('kept.identityLabel')}
          value={identity}
          onChange={({ target }) => {
            setIdentity(target.value);
          }}
          slotProps={days}
          {...field('identityDays', t('kept.blank'))}
        />
        <TextField
          type="number"
          label={t('kept.openTextLabel')}
          value={openText}
          onChange={({ target }) => {
            setOpenText(target.value);
          }}
          slotProps={days}
          {...field('openTextDays', t('kept.blank'))}
        />
        <TextField
          label={t('kept.confirm', { name: wave.name })}
          value={confirm}
          autoComplete="off"
          onChange={({ target }) => {
            setConfirm(target.value);
          }}
          {...field('confirm', ' ')}
        />
        <Refused error={isAtField ? null : save.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          variant="contained"
          disabled={confirm.trim() !== wave.name}
          loading={save.isPending}
          onClick={() => {
            save.mutate(undefined);
          }}
        >
          {t('kept.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
