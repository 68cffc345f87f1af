import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { useConsolePath } from '../console-study';
import { EmptyState } from './EmptyState';
import { PageTitle } from './PageTitle';

/** An address that the console has no screen for, or a thing that the study does not have. */
export function NotFound() {
  const { t } = useTranslation('console');
  const path = useConsolePath();
  return (
    <>
      <PageTitle title={t('notFound.title')} />
      <EmptyState title={t('notFound.what')} text={t('notFound.text')}>
        <Button variant="contained" component={RouterLink} to={path('/waves')}>
          {t('resource.waves')}
        </Button>
      </EmptyState>
    </>
  );
}
