import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';

/** Said beside what did not go through; nothing while all is well. */
export function Failed({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation();
  const isClosed = error instanceof ApiError && error.code === 'WAVE_NOT_OPEN';
  return (
    <Box role="alert" sx={{ color: 'error.main', fontWeight: 600 }}>
      {error !== null && t(isClosed ? 'results.take.closed' : 'results.take.failed')}
    </Box>
  );
}
