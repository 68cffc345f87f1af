import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { useLanguage } from '../../../language/language-context';
import type { AnswerProblem } from '../../../respond/answers/answer-problem';
import { focusItem } from '../../../respond/items/item-ids';
import { ProblemsContext } from '../../../respond/items/problems-context';
import { showSection } from '../../../respond/make-survey';
import { ProblemSummary } from '../../../respond/ProblemSummary';
import { sectionProblems } from '../../../respond/section-problems';
import { SectionHeading } from '../../../respond/SectionHeading';
import { SectionNavigation } from '../../../respond/SectionNavigation';

interface Props {
  readonly survey: SurveyModel;
  /** Name of the section worked on in the editor. */
  readonly wanted: string | null;
}

/** Section after section as in the real questionnaire; sending the answers only says so. */
export function PreviewSections({ survey, wanted }: Props) {
  const { t } = useTranslation('instruments');
  const { locale } = useLanguage();
  const pages = survey.visiblePages;
  const [gone, setGone] = useState<number | null>(null);
  const [isMoved, setIsMoved] = useState(false);
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  const [isSent, setIsSent] = useState(false);
  const asked = gone ?? pages.findIndex(({ name }) => name === wanted);
  const section = Math.min(Math.max(asked, 0), pages.length - 1);
  const page = pages[section];
  useLayoutEffect(() => {
    showSection(survey, section);
  }, [survey, section]);
  if (page === undefined) return null;
  const isRight = (): boolean => {
    const found = sectionProblems(page);
    setProblems(found);
    const [first] = found;
    if (first !== undefined) setTimeout(focusItem, 0, first.item, first.row);
    return first === undefined;
  };
  const go = (to: number) => {
    setProblems([]);
    setIsSent(false);
    setIsMoved(true);
    setGone(to);
  };
  return (
    <>
      <SectionHeading title={page.title} description={page.description} isMoved={isMoved} />
      <ProblemSummary
        survey={survey}
        problems={problems}
        onGo={({ item, row }) => {
          focusItem(item, row);
        }}
      />
      <ProblemsContext value={problems}>
        <Box lang={locale} sx={{ mt: 4, '& [data-key]': { mb: { xs: 5, md: 6 } } }}>
          <Survey model={survey} />
        </Box>
      </ProblemsContext>
      {isSent && (
        <Alert severity="success" variant="outlined" sx={{ mb: 2 }}>
          {t('preview.end')}
        </Alert>
      )}
      <SectionNavigation
        isFirst={section === 0}
        isLast={section === pages.length - 1}
        submitState="idle"
        onBack={() => {
          go(section - 1);
        }}
        onNext={() => {
          if (isRight()) go(section + 1);
        }}
        onSubmit={() => {
          if (isRight()) setIsSent(true);
        }}
      />
    </>
  );
}
