import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ItemValue, QuestionDropdownModel } from 'survey-core';
import { giveAnswer } from './give-answer';
import { idsOf } from './item-ids';
import { describedBy, ItemTitle } from './ItemTitle';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';

/** The browser's own select: a phone knows it, and typing finds an option. */
export function DropdownItem({ question }: { readonly question: QuestionDropdownModel }) {
  const { t } = useTranslation();
  const ids = idsOf(question);
  const problem = useProblem(question.name);
  const choices = question.visibleChoices as ItemValue[];
  return (
    <Box>
      <ItemTitle question={question} as="label" />
      <ProblemText id={ids.problem} problem={problem} />
      <TextField
        select
        id={ids.control}
        value={choices.findIndex(({ value }) => value === (question.value as unknown))}
        onChange={({ target }) => {
          giveAnswer(question, choices[Number(target.value)]?.value ?? null);
        }}
        error={problem !== undefined}
        slotProps={{
          select: { native: true },
          htmlInput: {
            'aria-describedby': describedBy(question, problem !== undefined),
            'aria-required': question.isRequired,
          },
        }}
        sx={{ mt: 1.5, width: '100%', maxWidth: '24rem' }}
      >
        <option value={-1}>{t('respond.item.noChoice')}</option>
        {choices.map(({ value, text }, index) => (
          <option key={String(value)} value={index}>
            {text}
          </option>
        ))}
      </TextField>
    </Box>
  );
}
