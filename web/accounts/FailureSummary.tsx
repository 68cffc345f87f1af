import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { FormFailure } from './form-failure';
import { type FormField, problemText } from './form-field';
import { signInFor } from './next-path';

interface Props {
  /** Prefix of the ids of the form’s fields. */
  readonly form: string;
  readonly failure: FormFailure;
  readonly fields: readonly FormField<string>[];
}

/** Takes the focus with each failure, so that nobody has to look for what went wrong. */
export function FailureSummary({ form, failure, fields }: Props) {
  const { t } = useTranslation();
  const { pathname, hash } = useLocation();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [failure]);
  const { problems, text, isSignedOut } = failure;
  return (
    <Alert ref={summary} severity="error" variant="outlined" tabIndex={-1} sx={{ width: '100%' }}>
      {text ?? t('accounts.problem.summary', { count: problems.length })}
      {isSignedOut && (
        <>
          {' '}
          <Link href={signInFor(pathname + hash)} sx={{ color: 'text.primary' }}>
            {t('accounts.signIn.title')}
          </Link>
        </>
      )}
      {problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
          {problems.map((problem) => (
            <li key={problem.field}>
              <Link
                href={`#${form}-${problem.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`${form}-${problem.field}`)?.focus();
                }}
                sx={{ color: 'text.primary', display: 'inline-block', py: 0.5 }}
              >
                {fields.find(({ name }) => name === problem.field)?.label}
              </Link>
              {': '}
              {problemText(problem, t)}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
