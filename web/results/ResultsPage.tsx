import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { Message } from '../layout/Message';
import { isToken } from './result-view';
import { Result } from './Result';

export default function ResultsPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  return isToken(token) ? (
    <Result key={token} token={token} />
  ) : (
    <Message title={t('results.badLinkTitle')} text={t('results.badLinkText')} />
  );
}
