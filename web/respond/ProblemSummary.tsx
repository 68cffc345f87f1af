import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from 'survey-core';
import { cellLabel } from './answer-label';
import type { AnswerProblem } from './answers/answer-problem';
import { cellOf } from './answers/cells';
import { problemText } from './items/problem-text';

interface Props {
  readonly survey: SurveyModel;
  readonly problems: readonly AnswerProblem[];
  readonly onGo: (problem: AnswerProblem) => void;
}

/** Everything that has to be mended, each a link to its item. */
export function ProblemSummary({ survey, problems, onGo }: Props) {
  const { t } = useTranslation();
  const known = problems.filter(({ item }) => hasItem(survey, item));
  if (problems.length === 0) return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 3 }}>
      <AlertTitle component="p" sx={{ fontWeight: 650 }}>
        {t('respond.problem.summary', { count: problems.length })}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {known.map((problem) => (
          <li key={cellOf(problem.item, problem.row)}>
            <Link
              href={`#control-${problem.item}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(problem);
              }}
              sx={{ color: 'text.primary', display: 'inline-block', py: 0.5 }}
            >
              {cellLabel(survey, cellOf(problem.item, problem.row))}
            </Link>{' '}
            {problemText(problem, t)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** SurveyJS's types promise a question for every name. */
const hasItem = (survey: SurveyModel, item: string): boolean =>
  survey.getAllQuestions().some(({ name }) => name === item);
