import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Who did what. */
export function AuditList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.audit')} />;
}
