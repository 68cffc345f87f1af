import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Every edition, also those withdrawn. */
export function EditionList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.editions')} />;
}
