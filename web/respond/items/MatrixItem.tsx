import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ItemValue, QuestionMatrixModel } from 'survey-core';
import { giveAnswer } from './give-answer';
import { idsOf } from './item-ids';
import { ItemTitle } from './ItemTitle';
import { MatrixRow } from './MatrixRow';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';
import { meaningOf, type Step } from './Scale';
import { ScaleEnds } from './ScaleEnds';

/** Practices under one another on a wide screen, each a card with its own scale on a phone. */
export function MatrixItem({ question }: { readonly question: QuestionMatrixModel }) {
  const { t } = useTranslation();
  const ids = idsOf(question);
  const problem = useProblem(question.name);
  const steps: readonly Step[] = (question.columns as ItemValue[]).map(({ value, text }) => ({
    value: value as unknown,
    text,
  }));
  const [first, last] = [steps[0], steps.at(-1)];
  const ends = {
    low: first === undefined ? '' : meaningOf(first),
    high: last === undefined ? '' : meaningOf(last),
  };
  const rated = (question.value ?? {}) as Readonly<Record<string, unknown>>;
  const rate = (row: string, value: unknown) => {
    const others = Object.entries(rated).filter(([name]) => name !== row);
    const all = Object.fromEntries(value === null ? others : [...others, [row, value]]);
    giveAnswer(question, Object.keys(all).length === 0 ? null : all);
  };
  return (
    <Box role="group" aria-labelledby={ids.title} id={ids.control}>
      <ItemTitle question={question} as="h2" />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {t('respond.item.takeBack')}
      </Typography>
      <ProblemText id={ids.problem} problem={problem} />
      <Box sx={{ mt: 1.5 }}>
        <Box sx={{ display: { xs: 'none', md: 'grid' }, ...columns, mb: 0.5 }}>
          <span />
          <ScaleEnds {...ends} />
        </Box>
        {(question.rows as ItemValue[]).map(({ value, text }) => (
          <MatrixRow
            key={String(value)}
            question={question}
            row={String(value)}
            label={text}
            steps={steps}
            ends={ends}
            columns={columns}
            value={rated[String(value)]}
            onRate={(rating) => {
              rate(String(value), rating);
            }}
          />
        ))}
      </Box>
    </Box>
  );
}

/** The practice, and its scale beside it. */
const columns = { gridTemplateColumns: { md: 'minmax(0, 1fr) 22rem' }, columnGap: 4 } as const;
