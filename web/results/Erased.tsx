import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { Message } from '../layout/Message';
import type { Erasure } from './own-assessment';

/** What is gone, and what is counted in sealed editions for good. */
export function Erased({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { assessments, responses, remains } = erasure;
  const said = [
    t('results.erase.done', { count: assessments, shown: formats.count(assessments) }),
    ...(responses === 0
      ? []
      : [t('results.erase.doneResponses', { count: responses, shown: formats.count(responses) })]),
    ...(remains.length === 0
      ? []
      : [
          t('results.erase.doneRemains', {
            editions: formats.list(remains.map(({ name }) => name)),
          }),
        ]),
    t('results.erase.doneLink'),
  ];
  return <Message title={t('results.erase.doneTitle')} text={said.join(' ')} />;
}
