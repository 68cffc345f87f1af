import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';
import type { LoadFailure } from '../../layout/ErrorBoundary';
import { AccessDenied } from './AccessDenied';
import { EmptyState } from './EmptyState';
import { NotFound } from './NotFound';
import { PageTitle } from './PageTitle';

/** Why a screen could not be shown, with the bar and the menu still there. */
export function ConsoleError({ error, onRetry }: LoadFailure) {
  const { t } = useTranslation('console');
  const known = error instanceof ApiError ? error : null;
  if (known?.code === 'FORBIDDEN') return <AccessDenied />;
  if (known?.code === 'NOT_FOUND') return <NotFound />;
  return (
    <>
      <PageTitle title={t('error.title')} />
      <EmptyState
        title={t('error.notShown')}
        text={known === null || known.code === 'OFFLINE' ? t('error.text') : known.message}
      >
        <Button variant="contained" onClick={onRetry}>
          {t('retry')}
        </Button>
      </EmptyState>
    </>
  );
}
