import { useTranslation } from 'react-i18next';
import { Message } from './Message';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return <Message title={t('notFound.title')} text={t('notFound.text')} />;
}
