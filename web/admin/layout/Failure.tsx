import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';

/** What the API said no with; its words name the remedy. Nothing while there is no error. */
export function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('console');
  return (
    <Box role="alert" sx={{ '&:empty': { display: 'none' } }}>
      {error !== null && error !== undefined && (
        <Alert severity="error" variant="outlined" role="presentation">
          {error instanceof ApiError && error.code !== 'OFFLINE' ? error.message : t('error.text')}
        </Alert>
      )}
    </Box>
  );
}
