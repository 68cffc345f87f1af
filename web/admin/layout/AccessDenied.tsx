import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { roleName } from '../../accounts/role-name';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { EmptyState } from './EmptyState';
import { PageTitle } from './PageTitle';

/** A screen that one’s role does not open. */
export function AccessDenied() {
  const { t } = useTranslation('console');
  const { t: words } = useTranslation();
  const { role } = useConsoleStudy();
  const path = useConsolePath();
  return (
    <>
      <PageTitle title={t('denied.title')} />
      <EmptyState title={t('denied.role', { role: roleName(role, words) })} text={t('denied.text')}>
        <Button variant="outlined" component={RouterLink} to={path('/people')}>
          {t('resource.people')}
        </Button>
        <Button variant="contained" component={RouterLink} to={path('/waves')}>
          {t('resource.waves')}
        </Button>
      </EmptyState>
    </>
  );
}
