import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';

/** Why something was not done, in the API’s words, which name the remedy. */
export function DeedFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('coding');
  const isSaid = error instanceof ApiError && !['OFFLINE', 'UNREADABLE'].includes(error.code);
  return (
    <Box role="alert" sx={{ '&:empty': { display: 'none' } }}>
      {error !== null && (
        <Alert severity="error" variant="outlined" role="presentation">
          {isSaid ? error.message : t('failure')}
        </Alert>
      )}
    </Box>
  );
}
