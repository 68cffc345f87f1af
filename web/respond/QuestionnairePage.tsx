import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { useLanguage } from '../language/language-context';
import { useLocalPath } from '../language/use-local-path';
import { Message } from '../layout/Message';
import { ASSESSMENT, SET_LOCALE } from './assessment';
import { Expired } from './Expired';
import './items/draw-items';
import { Questionnaire } from './Questionnaire';

export default function QuestionnairePage() {
  const { token = '' } = useParams();
  return <OwnQuestionnaire key={token} token={token} />;
}

function OwnQuestionnaire({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const local = useLocalPath();
  const { data, refetch } = useSuspenseQuery({
    queryKey: ['assessment', token],
    queryFn: ({ signal }) => answerOrNull(token, signal),
    // Answers change under our hands: a page opened again asks again.
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const lookAgain = useCallback(() => void refetch(), [refetch]);
  const isOtherLanguage = data !== null && data.status === 'started' && data.locale !== locale;
  useEffect(() => {
    // For what the API writes later; whether it arrives does not matter to the page.
    if (isOtherLanguage) execute(SET_LOCALE, { token, locale }).catch(() => undefined);
  }, [token, locale, isOtherLanguage]);
  if (data === null) {
    return <Message title={t('respond.unknown.title')} text={t('respond.unknown.text')} />;
  }
  if (data.status === 'submitted') return <Navigate to={local(`/results/${token}`)} replace />;
  if (data.status === 'expired') return <Expired assessment={data} />;
  return <Questionnaire assessment={data} onEnded={lookAgain} />;
}

/** Null when the link leads to no answers. */
async function answerOrNull(token: string, signal: AbortSignal) {
  try {
    return (await execute(ASSESSMENT, { token }, signal)).assessment;
  } catch (error) {
    const code = error instanceof ApiError ? error.code : '';
    if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') return null;
    throw error;
  }
}
