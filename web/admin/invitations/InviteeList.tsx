import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle';

/** Everybody on the study’s list. */
export function InviteeList() {
  const { t } = useTranslation('console');
  return <PageTitle title={t('resource.invitees')} />;
}
