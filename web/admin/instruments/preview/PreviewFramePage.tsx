import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import type { SurveyModel } from 'survey-core';
import { LanguageBoundary } from '../../../language/LanguageBoundary';
import { makeSurvey } from '../../../respond/make-survey';
import '../../../respond/items/draw-items';
import '../../catalogue';
import { PreviewBoundary } from './PreviewBoundary';
import { type PreviewMessage, previewMessage, READY } from './preview-message';
import { PreviewSections } from './PreviewSections';

interface Shown {
  readonly message: PreviewMessage;
  readonly survey: SurveyModel | null;
}

/**
 * Stands in a frame of the editor, so that what respondents see is drawn at its own width and in its
 * own language. It asks the server nothing and keeps nothing.
 */
export default function PreviewFramePage() {
  const [query, setQuery] = useSearchParams();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const take = (event: MessageEvent<unknown>) => {
      const message = previewMessage(event);
      if (message === null) return;
      setShown((before) => {
        const isSame = before?.message.round === message.round;
        const answers: unknown = isSame ? before.survey?.data : {};
        return { message, survey: surveyOf(message, answers) };
      });
    };
    window.addEventListener('message', take);
    window.parent.postMessage(READY, window.location.origin);
    return () => {
      window.removeEventListener('message', take);
    };
  }, []);
  const locale = shown?.message.locale ?? null;
  useEffect(() => {
    if (locale !== null && query.get('lang') !== locale)
      setQuery({ lang: locale }, { replace: true });
  }, [locale, query, setQuery]);
  if (shown === null) return null;
  return (
    <LanguageBoundary>
      <Box sx={{ p: { xs: 2, md: 4 }, maxWidth: '60rem', mx: 'auto' }}>
        <PreviewBoundary key={keyOf(shown.message)} fallback={<CannotShow />}>
          {shown.survey === null ? (
            <CannotShow />
          ) : (
            <PreviewSections survey={shown.survey} wanted={shown.message.section} />
          )}
        </PreviewBoundary>
      </Box>
    </LanguageBoundary>
  );
}

/** Null for what SurveyJS cannot make anything of. */
function surveyOf({ document, locale }: PreviewMessage, answers: unknown): SurveyModel | null {
  try {
    const survey = makeSurvey(document, (answers ?? {}) as Record<string, unknown>, locale);
    return survey.visiblePages.length === 0 ? null : survey;
  } catch {
    return null;
  }
}

const keys = new WeakMap<PreviewMessage, number>();
let last = 0;

/** Another for each message: what failed with one may be shown with the next. */
function keyOf(message: PreviewMessage): number {
  const known = keys.get(message) ?? (last += 1);
  keys.set(message, known);
  return known;
}

function CannotShow() {
  const { t } = useTranslation('instruments');
  return (
    <Alert severity="warning" variant="outlined">
      {t('preview.cannot')}
    </Alert>
  );
}
