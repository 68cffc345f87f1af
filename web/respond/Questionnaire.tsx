import Box from '@mui/material/Box';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { SurveyModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { useLanguage } from '../language/language-context';
import { useLocalPath } from '../language/use-local-path';
import type { AnswerKeeper } from './answers/answer-keeper';
import type { AnswerProblem } from './answers/answer-problem';
import { isSame } from './answers/cells';
import type { Assessment } from './assessment';
import { ConflictDialog } from './ConflictDialog';
import { focusItem } from './items/item-ids';
import { ProblemsContext } from './items/problems-context';
import { makeSurvey, showIn, showSection } from './make-survey';
import { minutesFor } from './minutes-left';
import { openTasks } from './open-tasks';
import { ProblemSummary } from './ProblemSummary';
import { ResumeLink } from './ResumeLink';
import { sectionOf, sectionProblems } from './section-problems';
import { SectionBar } from './SectionBar';
import { SectionHeading } from './SectionHeading';
import { SectionNavigation, type SubmitState } from './SectionNavigation';
import { useAnswerKeeper } from './use-answer-keeper';
import { useSection } from './use-section';

interface Props {
  readonly assessment: Assessment;
  /** Nothing more can be saved: the page has to look again why. */
  readonly onEnded: () => void;
}

/** The questionnaire: one section a screen, every answer kept as it is given. */
export function Questionnaire({ assessment, onEnded }: Props) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const local = useLocalPath();
  const [keeper, state] = useAnswerKeeper(assessment);
  const [survey] = useState(() => makeSurvey(assessment.instrument, keeper.answers(), locale));
  const [submitState, setSubmitState] = useState<SubmitState>('idle');
  useAnswersInBothPlaces(survey, keeper, state);
  useEffect(() => {
    showIn(survey, locale);
  }, [survey, locale]);
  const isEnded = state.ended !== null;
  useEffect(() => {
    if (isEnded) onEnded();
  }, [isEnded, onEnded]);

  const pages = survey.visiblePages;
  const { section, goTo, isMoved } = useSection(survey);
  const page = pages[section];
  useLayoutEffect(() => {
    showSection(survey, section);
  }, [survey, section]);
  const isLast = section === pages.length - 1;
  const problems = state.problems.filter(({ item }) => sectionOf(pages, item) === section);

  const goToProblem = (problem: AnswerProblem) => {
    const target = sectionOf(pages, problem.item);
    if (target === section) focusItem(problem.item, problem.row);
    else goTo(target, problem);
  };
  /** Shows what is wrong in the section; the focus goes to the first. */
  const isSectionRight = (): boolean => {
    const found = page === undefined ? [] : sectionProblems(page);
    keeper.showProblems(found);
    const [first] = found;
    if (first !== undefined) setTimeout(focusItem, 0, first.item, first.row);
    return first === undefined;
  };
  const submit = async () => {
    setSubmitState('sending');
    const outcome = await keeper.submit();
    if (outcome === 'submitted') {
      await navigate(local(`/results/${assessment.token}`), { replace: true });
      return;
    }
    setSubmitState(outcome === 'unreachable' ? 'unreachable' : 'idle');
    const [first] = keeper.current().problems;
    if (outcome === 'problems' && first !== undefined) goToProblem(first);
  };

  if (page === undefined) return null;
  return (
    <Box sx={{ maxWidth: '52rem', mx: 'auto', mt: { xs: -4, md: -7 } }}>
      <title>{t('layout.documentTitle', { title: page.title })}</title>
      <SectionBar
        section={section}
        sections={pages.length}
        minutesLeft={minutesFor(openTasks(survey, section))}
        state={state}
      />
      <SectionHeading title={page.title} description={page.description} isMoved={isMoved} />
      <ProblemSummary survey={survey} problems={problems} onGo={goToProblem} />
      <ProblemsContext value={state.problems}>
        <Box sx={items} lang={locale}>
          <Survey model={survey} />
        </Box>
      </ProblemsContext>
      <SectionNavigation
        isFirst={section === 0}
        isLast={isLast}
        submitState={submitState}
        onBack={() => {
          goTo(section - 1);
        }}
        onNext={() => {
          if (isSectionRight()) goTo(section + 1);
        }}
        onSubmit={() => {
          if (isSectionRight()) void submit();
        }}
      />
      <ResumeLink url={assessment.resumeUrl} />
      {state.conflicts.length > 0 && (
        <ConflictDialog survey={survey} conflicts={state.conflicts} onChoose={keeper.choose} />
      )}
    </Box>
  );
}

/** SurveyJS puts each item into a row of its own. */
const items = {
  mt: 4,
  '& .MuiInputBase-root': { bgcolor: 'background.paper' },
  '& .sv-scroll__scrollbar': { display: 'none' },
  '& [data-key]': { mb: { xs: 5, md: 6 } },
  '& input, & select, & textarea, & fieldset': { scrollMarginBlock: '6rem' },
} as const;

/** What is chosen on screen goes to the keeper; what the keeper learns goes on screen. */
function useAnswersInBothPlaces(
  survey: SurveyModel,
  keeper: AnswerKeeper,
  { held, conflicts }: ReturnType<AnswerKeeper['current']>,
): void {
  useEffect(() => {
    const take = (_: SurveyModel, { name, value }: { name: string; value: unknown }) => {
      keeper.answer(name, value);
    };
    survey.onValueChanged.add(take);
    return () => {
      survey.onValueChanged.remove(take);
    };
  }, [survey, keeper]);
  useEffect(() => {
    const answers = keeper.answers();
    for (const { name } of survey.getAllQuestions()) {
      const shown: unknown = survey.getValue(name);
      if (!isSame(shown, answers[name])) survey.setValue(name, answers[name] ?? null);
    }
  }, [survey, keeper, held, conflicts]);
}
