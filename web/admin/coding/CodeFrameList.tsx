import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** The code frames of open items. */
export function CodeFrameList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.themes')} />;
}
