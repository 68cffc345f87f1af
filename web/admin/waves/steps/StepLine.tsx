import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { WaveHead } from '../use-wave';

const ORDER = ['DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'] as const;

/** The four stations of a wave, and at which it is. */
export function StepLine({ status }: Pick<WaveHead, 'status'>) {
  const { t } = useTranslation('waves');
  const at = ORDER.indexOf(status);
  return (
    <Box
      component="ol"
      aria-label={t('steps.label')}
      sx={{ listStyle: 'none', m: 0, p: 0, mb: 2, display: 'flex', flexWrap: 'wrap', rowGap: 1 }}
    >
      {ORDER.map((station, i) => (
        <Box
          key={station}
          component="li"
          aria-current={i === at ? 'step' : undefined}
          sx={{
            flex: '1 1 6rem',
            borderTop: 3,
            borderColor: i <= at ? 'primary.main' : 'divider',
            pt: 1,
            pr: 1,
            display: 'flex',
            alignItems: 'center',
            gap: 0.75,
            fontWeight: i === at ? 650 : 400,
            color: i > at ? 'text.secondary' : 'text.primary',
          }}
        >
          {i < at && <Check fontSize="small" aria-hidden />}
          <span>
            {t(`steps.${station}`)}{' '}
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t(i < at ? 'steps.done' : i === at ? 'steps.now' : 'steps.ahead')}
            </Box>
          </span>
        </Box>
      ))}
    </Box>
  );
}
