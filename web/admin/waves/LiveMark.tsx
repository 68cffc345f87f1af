import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { signInFor } from '../../accounts/next-path';
import type { LiveAnswer } from '../live/use-live-answer';

type Props = Pick<LiveAnswer<unknown>, 'isLive' | 'refusedBecause'>;

/** Says whether the counts beside it change by themselves. */
export function LiveMark({ isLive, refusedBecause }: Props) {
  const { t } = useTranslation('waves');
  const { pathname } = useLocation();
  const text =
    refusedBecause === 'UNAUTHENTICATED'
      ? t('live.signedOut')
      : refusedBecause === 'FORBIDDEN' || refusedBecause === 'NOT_FOUND'
        ? t('live.refused')
        : t(isLive === null ? 'live.waiting' : isLive ? 'live.on' : 'live.down');
  return (
    <Typography
      role="status"
      variant="body2"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          flexShrink: 0,
          width: 10,
          height: 10,
          borderRadius: '50%',
          border: 2,
          borderColor: isLive === true ? 'success.main' : 'text.secondary',
          bgcolor: isLive === true ? 'success.main' : 'transparent',
        }}
      />
      <span>
        {text}
        {refusedBecause === 'UNAUTHENTICATED' && (
          <>
            {' '}
            <Link href={signInFor(pathname)}>{t('live.signIn')}</Link>
          </>
        )}
      </span>
    </Typography>
  );
}
