import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import type { LiveAnswer } from '../live/use-live-answer';
import { LiveMark } from './LiveMark';
import { Section } from './Section';
import { useWave } from './use-wave';
import type { WaveProgress } from './wave-progress';

interface Props extends Pick<LiveAnswer<unknown>, 'isLive' | 'refusedBecause'> {
  readonly progress: WaveProgress;
}

/** How many were invited, began and completed. */
export function WaveNumbers({ progress, ...live }: Props) {
  const { t } = useTranslation('waves');
  const { access } = useWave();
  const { listed, invited, started, complete, organisations, mails, quotas } = progress;
  const target = quotas.reduce((sum, cell) => sum + (cell.target ?? 0), 0);
  const waiting = mails.queued + mails.sending;
  const lost = mails.bounced + mails.failed;
  const aims = target === 0 ? null : t('numbers.target', { target: formatCount(target) });
  const onList = listed === 0 ? null : t('numbers.ofListed', { listed: formatCount(listed) });
  return (
    <Section title={t('numbers.title')}>
      <LiveMark {...live} />
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 1.5,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))',
        }}
      >
        {(access === 'INVITATION' || listed > 0) && (
          <Tile name={t('numbers.invited')} value={invited} note={onList} />
        )}
        <Tile name={t('numbers.started')} value={started} />
        <Tile name={t('numbers.complete')} value={complete} note={aims} />
        <Tile name={t('numbers.organisations')} value={organisations} />
      </Box>
      {waiting + mails.sent + lost > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {t('numbers.mails')}:{' '}
          {t('numbers.mailsText', { sent: formatCount(mails.sent), queued: formatCount(waiting) })}
          {lost > 0 && `, ${t('numbers.mailsProblem', { count: lost })}`}
        </Typography>
      )}
    </Section>
  );
}

interface TileProps {
  readonly name: string;
  readonly value: number;
  readonly note?: string | null;
}

const Tile = ({ name, value, note = null }: TileProps) => (
  <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {name}
    </Typography>
    <Box component="dd" sx={{ m: 0 }}>
      <Box
        component="span"
        className="numbers"
        data-count={name}
        sx={{ display: 'block', fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.2 }}
      >
        {formatCount(value)}
      </Box>
      {note !== null && (
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
    </Box>
  </Box>
);
