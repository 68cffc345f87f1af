import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Outlet, useLocation } from 'react-router-dom';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { isAtLeast, useConsolePath, useConsoleStudy } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { SampleNotice } from '../sample/SampleNotice';
import { SimulatedMark } from '../sample/SimulatedMark';
import { useWave } from './use-wave';
import { WAVE_PARTS } from './wave-parts';
import { WaveStatusMark } from './WaveStatusMark';

/** The head that all pages of one wave share: its name, how far it has come, and its parts. */
export function WaveFrame() {
  const { t } = useTranslation('console');
  const { role } = useConsoleStudy();
  const path = useConsolePath();
  const { pathname } = useLocation();
  const wave = useWave();
  const root = path(`/waves/${wave.id}`);
  const at = pathname.slice(root.length + 1).split('/')[0] ?? '';
  return (
    <>
      <PageTitle
        title={wave.name}
        parent={{ name: t('resource.waves'), path: path('/waves') }}
        mark={
          <>
            <WaveStatusMark status={wave.status} />
            {wave.simulated && <SimulatedMark />}
          </>
        }
      />
      {wave.simulated && <SampleNotice wave={wave} />}
      <Box component="nav" aria-label={t('tab.label')}>
        <Tabs
          value={at}
          variant="scrollable"
          allowScrollButtonsMobile
          slotProps={{ list: { role: 'presentation' } }}
          sx={{ mb: 3, borderBottom: 1, borderColor: 'divider' }}
        >
          {WAVE_PARTS.filter(({ seenBy }) => isAtLeast(role, seenBy)).map(({ at: part, name }) => (
            <Tab
              key={part}
              value={part}
              label={t(`tab.${name}`)}
              component={RouterLink}
              to={part === '' ? root : `${root}/${part}`}
              role="link"
              tabIndex={0}
              aria-selected={undefined}
              aria-current={part === at ? 'page' : undefined}
            />
          ))}
        </Tabs>
      </Box>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}
