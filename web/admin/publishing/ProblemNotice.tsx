import Alert from '@mui/material/Alert';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';

/** What the API said no with; takes the focus, so that nobody has to look for it. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('publishing');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) notice.current?.focus();
  }, [error]);
  if (error === null) return null;
  const isOurs = error instanceof ApiError && error.code !== 'OFFLINE';
  return (
    <Alert ref={notice} severity="error" variant="outlined" tabIndex={-1} sx={{ my: 2 }}>
      {isOurs ? error.message : t('offline')}
    </Alert>
  );
}
