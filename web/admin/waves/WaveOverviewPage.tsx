import Box from '@mui/material/Box';
import { usePrefetchQuery } from '@tanstack/react-query';
import { useConsoleStudy } from '../console-study';
import { Forecast } from './Forecast';
import { QuotaGrid } from './quotas/QuotaGrid';
import { ResponseRates } from './ResponseRates';
import { WaveSteps } from './steps/WaveSteps';
import { useWave } from './use-wave';
import { detailsQuestion, useWaveProgress } from './wave-progress';
import { WaveFacts } from './WaveFacts';
import { WaveNumbers } from './WaveNumbers';
import { WayIn } from './WayIn';

/** A wave: its steps, dates, counts, quotas and response rates. */
export default function WaveOverviewPage() {
  const { id: study } = useConsoleStudy();
  const { id } = useWave();
  usePrefetchQuery(detailsQuestion(study, id));
  const { data: progress, ...live } = useWaveProgress();
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 20rem' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 5, alignContent: 'start', minWidth: 0 }}>
          <WaveSteps />
          <WaveNumbers progress={progress} {...live} />
        </Box>
        <Box sx={{ display: 'grid', gap: 4, alignContent: 'start', minWidth: 0 }}>
          <WaveFacts />
          <WayIn />
        </Box>
      </Box>
      <QuotaGrid key={id} progress={progress} />
      <Forecast />
      <ResponseRates />
    </Box>
  );
}
