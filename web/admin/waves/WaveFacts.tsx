import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatMoment } from '../../format';
import { useConsolePath, useIsAdmin } from '../console-study';
import { zoneName } from './form/local-time';
import { Section } from './Section';
import { useWave } from './use-wave';
import { useWaveDetails } from './wave-progress';

/** Who may answer, on what, and when. */
export function WaveFacts() {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const wave = useWave();
  const { strands } = useWaveDetails().wave;
  const planned = (moment: string) => t('planned', { moment: formatMoment(moment) });
  const opens = wave.opensAt === null ? t('facts.never') : planned(wave.opensAt);
  const closes = wave.closesAt === null ? t('facts.neverCloses') : planned(wave.closesAt);
  return (
    <Section title={t('facts.title')}>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(6.5rem, auto) 1fr',
          columnGap: 2,
          rowGap: 0.75,
        }}
      >
        <Fact name={t('facts.access')}>{t(`access.${wave.access}`)}</Fact>
        <Fact name={t('facts.instrument')}>
          <Link component={RouterLink} to={path('/instruments')}>
            {t('version', { version: wave.version })}
          </Link>
        </Fact>
        {wave.openedAt === null ? (
          <Fact name={t('facts.opens')}>{opens}</Fact>
        ) : (
          <Fact name={t('facts.opened')}>{formatMoment(wave.openedAt)}</Fact>
        )}
        {wave.closedAt === null ? (
          <Fact name={t('facts.closes')}>{closes}</Fact>
        ) : (
          <Fact name={t('facts.closed')}>{formatMoment(wave.closedAt)}</Fact>
        )}
        {strands.length > 1 && (
          <Fact name={t('facts.strands')}>{strands.map(({ label }) => label).join(', ')}</Fact>
        )}
      </Box>
      <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {t('zone', { zone: zoneName() })}
      </Typography>
      {isAdmin && wave.status !== 'PUBLISHED' && (
        <Link component={RouterLink} to={path(`/waves/${wave.id}/settings`)}>
          {t('facts.edit')}
        </Link>
      )}
    </Section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {name}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0 }}>
      {children}
    </Typography>
  </>
);
