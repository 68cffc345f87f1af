import OutlinedFlag from '@mui/icons-material/OutlinedFlag';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatCount, formatMoment } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { CHECK, type QualityFlag, SUMMARY } from './response-data';

/** While flags are being looked for. */
const LOOK_AGAIN_MS = 2000;

/** How many there are and how many are suspect; each flag leads to those that have it. */
export function ResponseSummary({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const client = useQueryClient();
  const queryKey = ['response-summary', study, wave.id];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => execute(SUMMARY, { study, wave: wave.id }, signal),
    refetchInterval: ({ state }) =>
      state.data?.responseSummary.upToDate === false ? LOOK_AGAIN_MS : false,
  });
  const check = useMutation({
    mutationFn: () => execute(CHECK, { study, wave: wave.id }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const summary = data?.responseSummary;
  if (summary === undefined || summary.total === 0) return null;
  const { total, excluded, flagged, flags, medianMinutes, checkedAt, upToDate } = summary;
  const listWith = (filter: object): string =>
    `${path(`/waves/${wave.id}/responses`)}?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;
  const facts = [
    t('summary.total', { count: total, formatted: formatCount(total) }),
    t('summary.excluded', { formatted: formatCount(excluded) }),
    t('summary.flagged', { formatted: formatCount(flagged) }),
    ...(medianMinutes === null ? [] : [t('summary.median', { minutes: medianMinutes.toFixed(1) })]),
  ];
  return (
    <Box
      component="section"
      aria-label={t('summary.label')}
      sx={{ mb: 2, display: 'grid', gap: 1 }}
    >
      {wave.status === 'PUBLISHED' && <Alert severity="info">{t('published')}</Alert>}
      <Typography>{facts.join(' · ')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {flags
          .filter(({ count }) => count > 0)
          .map(({ flag, count }) => (
            <Chip
              key={flag}
              clickable
              component={RouterLink}
              to={listWith({ flags: [flag satisfies QualityFlag], excluded: false })}
              variant="outlined"
              color="warning"
              icon={<OutlinedFlag />}
              label={`${t(`flag.${flag}`)}: ${formatCount(count)}`}
              title={t(`flagWhy.${flag}`)}
            />
          ))}
        <Typography variant="body2" sx={{ color: 'text.secondary' }} role="status">
          {upToDate && checkedAt !== null
            ? t('summary.checked', { at: formatMoment(checkedAt) })
            : t('summary.checking')}
        </Typography>
        <Button
          size="small"
          disabled={check.isPending}
          onClick={() => {
            check.mutate();
          }}
        >
          {t('summary.check')}
        </Button>
      </Box>
    </Box>
  );
}
