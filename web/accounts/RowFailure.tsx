import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formFailure } from './form-failure';

const NO_FIELDS = new Map<string, never>();

interface Props {
  readonly error: unknown;
  /** What it means that the API finds things in another state than the button needs. */
  readonly conflict?: string | undefined;
}

/** Why a button did nothing. */
export function RowFailure({ error, conflict }: Props) {
  const { t } = useTranslation();
  return (
    <Box role="alert" sx={{ '&:empty': { display: 'none' } }}>
      {error !== null && (
        <Alert severity="error" variant="outlined" role="presentation">
          {formFailure(error, NO_FIELDS, t, conflict).text}
        </Alert>
      )}
    </Box>
  );
}
