import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

/** The shape of a page before it comes: tall enough to keep the footer below the fold. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t('layout.loading')} sx={{ gap: 2, minHeight: '85vh' }}>
      <Skeleton width="10rem" height={24} />
      <Skeleton width="min(100%, 34rem)" height={56} />
      <Skeleton width="min(100%, 44rem)" height={32} />
      <Skeleton variant="rounded" height={440} sx={{ mt: 3 }} />
    </Stack>
  );
}
