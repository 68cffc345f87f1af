import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';

/** Why a button did nothing: what the API says, or that it said nothing. */
export function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('invitations');
  const isAnswered =
    error instanceof ApiError && !['OFFLINE', 'UNREADABLE', 'UNKNOWN'].includes(error.code);
  return (
    <Box role="alert" sx={{ '&:empty': { display: 'none' } }}>
      {error !== null && (
        <Alert severity="error" variant="outlined" role="presentation">
          {isAnswered ? error.message : t('unanswered')}
        </Alert>
      )}
    </Box>
  );
}
