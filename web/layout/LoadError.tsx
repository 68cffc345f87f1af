import Button from '@mui/material/Button';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError, isFinal } from '../api/api-error';
import { Message } from './Message';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why a page could not be shown, in the reader's words, and what to do about it. */
export function LoadError({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const { title, text } = wordsFor(error);
  return (
    <Message title={t(title)} text={t(text)}>
      {!isFinal(error) && (
        <Button variant="contained" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Message>
  );
}

function wordsFor(error: unknown): { title: ParseKeys; text: ParseKeys } {
  const code = error instanceof ApiError ? error.code : 'UNKNOWN';
  if (code === 'NOT_FOUND') return { title: 'notFound.title', text: 'notFound.text' };
  if (code === 'OFFLINE') return { title: 'error.offlineTitle', text: 'error.offlineText' };
  if (code === 'BAD_USER_INPUT') return { title: 'error.inputTitle', text: 'error.inputText' };
  return { title: 'error.title', text: 'error.text' };
}
