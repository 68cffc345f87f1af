import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../format';
import type { Publication } from './publish-data';

interface Props {
  readonly publication: Publication;
  readonly children: ReactNode;
}

/** How far the server is; it goes on without us. */
export function PublishingProgress({ publication, children }: Props) {
  const { t } = useTranslation('publishing');
  const { phase, share, editionName } = publication;
  const text = t(`phase.${phase}`, { share: formatPercent(share) });
  const isCounted = phase === 'PROTECTING';
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography variant="h2">{t('progress.title', { name: editionName })}</Typography>
      <Typography role="status" sx={{ my: 1 }}>
        {text}
      </Typography>
      <LinearProgress
        aria-label={text}
        {...(isCounted
          ? { variant: 'determinate', value: Math.round(share * 100) }
          : { variant: 'indeterminate' })}
        sx={{ height: 8, borderRadius: 1 }}
      />
      <Typography variant="body2" sx={{ my: 2, color: 'text.secondary' }}>
        {t('progress.leave')}
      </Typography>
      {children}
    </Box>
  );
}
