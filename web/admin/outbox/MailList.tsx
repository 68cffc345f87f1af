import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Mails waiting and sent. */
export function MailList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.outbox')} />;
}
