import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import type { KeeperState } from './answers/answer-keeper';
import { SaveStatus } from './SaveStatus';

interface Props {
  /** From 0. */
  readonly section: number;
  readonly sections: number;
  readonly minutesLeft: number;
  readonly state: KeeperState;
}

/** Stays in sight: how far it is, and whether all is saved. */
export function SectionBar({ section, sections, minutesLeft, state }: Props) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const place = t('respond.progress.section', { section: section + 1, sections });
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        bgcolor: 'background.default',
        pt: 1.5,
        pb: 0.5,
        mb: { xs: 3, md: 5 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          // Two lines on a phone whatever they say: the page below must not move.
          flexDirection: { xs: 'column', sm: 'row' },
          justifyContent: 'space-between',
          columnGap: 2,
          fontSize: '0.875rem',
          pb: 1,
        }}
      >
        <span>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {place}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' · '}
            {minutesLeft === 0
              ? t('respond.progress.done')
              : t('respond.progress.left', { minutes: formats.minutes(minutesLeft) })}
          </Box>
        </span>
        <SaveStatus state={state} />
      </Box>
      <LinearProgress
        variant="determinate"
        // Half of the section on screen: it is neither untouched nor done.
        value={(100 * (section + 0.5)) / sections}
        aria-label={t('respond.progress.label')}
        aria-valuetext={place}
        sx={{ height: 4, borderRadius: 2, bgcolor: 'divider' }}
      />
    </Box>
  );
}
