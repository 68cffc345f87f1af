import Box from '@mui/material/Box';
import type { ItemValue, QuestionRatingModel } from 'survey-core';
import { giveAnswer } from './give-answer';
import { idsOf } from './item-ids';
import { describedBy, ItemTitle } from './ItemTitle';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';
import { Scale } from './Scale';
import { ScaleEnds } from './ScaleEnds';

/** One rating by itself. */
export function RatingItem({ question }: { readonly question: QuestionRatingModel }) {
  const ids = idsOf(question);
  const problem = useProblem(question.name);
  const values = question.visibleRateValues as ItemValue[];
  const { minRateDescription: low, maxRateDescription: high } = question;
  const steps = values.map(({ value, text }, index) => {
    const end = index === 0 ? low : index === values.length - 1 ? high : '';
    return { value: value as unknown, text: `${text} ${end}`.trim() };
  });
  return (
    <Box>
      <ItemTitle question={question} as="h2" />
      <ProblemText id={ids.problem} problem={problem} />
      <Box sx={{ display: 'grid', gap: 0.75, mt: 1.5, maxWidth: '28rem' }}>
        <Scale
          id={ids.control}
          label={question.title}
          labelledBy={ids.title}
          describedBy={describedBy(question, problem !== undefined)}
          isInvalid={problem !== undefined}
          steps={steps}
          value={question.value as unknown}
          onRate={(value) => {
            giveAnswer(question, value);
          }}
        />
        <ScaleEnds low={low} high={high} />
      </Box>
    </Box>
  );
}
