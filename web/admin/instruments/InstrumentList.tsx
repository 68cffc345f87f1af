import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Every version of the questionnaire. */
export function InstrumentList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.instruments')} />;
}
