import CloudDoneOutlinedIcon from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlinedIcon from '@mui/icons-material/CloudOffOutlined';
import CloudUploadOutlinedIcon from '@mui/icons-material/CloudUploadOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../visually-hidden';
import type { KeeperState } from './answers/answer-keeper';

/**
 * Where the answers are. Everyone sees every change; a screen reader hears only when saving stops
 * and when it goes on, never each answer.
 */
export function SaveStatus({ state }: { readonly state: KeeperState }) {
  const { t } = useTranslation();
  const { sync, held } = state;
  const count = Object.keys(state.unsaved).length;
  const waiting = t('respond.save.waiting', { count });
  const text =
    sync === 'waiting'
      ? waiting
      : sync === 'saving' || count > 0
        ? t('respond.save.saving')
        : held.revision === 0
          ? t('respond.save.nothing')
          : t('respond.save.saved', { revision: held.revision });
  const Icon =
    sync === 'waiting'
      ? CloudOffOutlinedIcon
      : count > 0
        ? CloudUploadOutlinedIcon
        : CloudDoneOutlinedIcon;
  return (
    <>
      <Box
        data-sync={sync === 'waiting' ? 'waiting' : count > 0 ? 'saving' : 'saved'}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          fontSize: '0.875rem',
          color: sync === 'waiting' ? 'warning.main' : 'text.secondary',
          fontWeight: sync === 'waiting' ? 600 : 400,
        }}
        className="numbers"
      >
        <Icon aria-hidden sx={{ fontSize: '1.125rem' }} />
        <span>{text}</span>
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {sync === 'waiting' ? t('respond.save.heardOffline') : t('respond.save.heardOnline')}
      </Box>
    </>
  );
}
