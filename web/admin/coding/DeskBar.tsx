import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import Sync from '@mui/icons-material/Sync';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { DeedFailure } from './DeedFailure';
import type { Saving } from './use-codes';

interface Props {
  readonly coded: number;
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly canUndo: boolean;
  /** Null: nothing can be saved. */
  readonly saving: Saving | null;
  readonly error: unknown;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
  readonly onRetry: () => void;
}

const ICONS = { saved: CloudDone, saving: Sync, failed: CloudOff } as const;

/** Where the coder is, whether all is saved, and the ways on and back. It stays in sight. */
export function DeskBar(props: Props) {
  const { coded, total, saving, error } = props;
  const { t } = useTranslation('coding');
  const Icon = saving === null ? null : ICONS[saving];
  const progress = t('desk.coded', { coded: formatCount(coded), total: formatCount(total) });
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
        py: 1.5,
        display: 'grid',
        gap: 1,
      }}
    >
      <DeedFailure error={saving === 'failed' ? error : null} />
      <LinearProgress
        variant="determinate"
        aria-label={progress}
        value={total === 0 ? 0 : Math.min(100, (100 * coded) / total)}
        sx={{ height: 6, borderRadius: 1 }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          variant="outlined"
          startIcon={<ArrowBack />}
          disabled={!props.hasPrevious}
          onClick={props.onPrevious}
        >
          {t('desk.previous')}
        </Button>
        <Button
          variant="contained"
          endIcon={<ArrowForward />}
          disabled={!props.hasNext}
          onClick={props.onNext}
        >
          {t('desk.next')}
        </Button>
        <Button startIcon={<Undo />} disabled={!props.canUndo} onClick={props.onUndo}>
          {t('desk.undo')}
        </Button>
        <Button
          startIcon={<Keyboard />}
          onClick={props.onHelp}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          {t('desk.keys')}
        </Button>
        {saving === 'failed' && <Button onClick={props.onRetry}>{t('desk.retry')}</Button>}
        <Box
          sx={{
            marginInlineStart: { sm: 'auto' },
            display: 'flex',
            gap: 2,
            flexWrap: 'wrap',
            color: 'text.secondary',
          }}
        >
          <Typography variant="body2">{progress}</Typography>
          {saving !== null && (
            <Typography
              variant="body2"
              role="status"
              sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: '6em' }}
            >
              {Icon !== null && <Icon fontSize="small" aria-hidden />}
              {t(`desk.saving.${saving}`)}
            </Typography>
          )}
        </Box>
      </Box>
    </Box>
  );
}
