import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionCommentModel, type QuestionTextModel } from 'survey-core';
import { giveAnswer } from './give-answer';
import { idsOf } from './item-ids';
import { describedBy, ItemTitle } from './ItemTitle';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';

/** Above this, a text may take several lines. */
const ONE_LINE = 120;
/** Told when so little is left. */
const NEARLY_FULL = 40;

interface Props {
  readonly question: QuestionCommentModel | QuestionTextModel;
}

/** A few words, or a number. What is no number yet stays in the field and is not an answer. */
export function TextItem({ question }: Props) {
  const { t } = useTranslation();
  const ids = idsOf(question);
  const problem = useProblem(question.name);
  const isNumber = !(question instanceof QuestionCommentModel);
  const given = textOf(question.value);
  const [typed, setTyped] = useState(given);
  const shown = isNumber && answerOf(typed, true) === (question.value ?? null) ? typed : given;
  const maximum = isNumber ? 0 : question.maxLength;
  const left = maximum - shown.length;
  const isLong = maximum <= 0 || maximum > ONE_LINE;
  return (
    <Box>
      <ItemTitle question={question} as="label" />
      <ProblemText id={ids.problem} problem={problem} />
      <TextField
        id={ids.control}
        fullWidth
        multiline={!isNumber && isLong}
        minRows={3}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          giveAnswer(question, answerOf(target.value, isNumber));
        }}
        error={problem !== undefined}
        helperText={
          maximum > 0 && left <= NEARLY_FULL ? t('respond.item.left', { count: left }) : undefined
        }
        slotProps={{
          htmlInput: {
            ...(maximum > 0 ? { maxLength: maximum } : {}),
            ...(isNumber ? { inputMode: 'decimal' } : {}),
            'aria-describedby': describedBy(question, problem !== undefined),
            'aria-required': question.isRequired,
          },
        }}
        sx={{ mt: 1.5, maxWidth: isNumber ? '12rem' : isLong ? 'none' : '32rem' }}
      />
    </Box>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function answerOf(text: string, isNumber: boolean): string | number | null {
  if (!isNumber) return text === '' ? null : text;
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
