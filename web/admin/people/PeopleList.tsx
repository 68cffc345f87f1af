import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Who belongs to the study. */
export function PeopleList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.people')} />;
}
