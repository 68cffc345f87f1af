import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type ItemValue, QuestionCheckboxModel, type QuestionRadiogroupModel } from 'survey-core';
import { giveAnswer } from './give-answer';
import { idsOf } from './item-ids';
import { describedBy, ItemTitle } from './ItemTitle';
import { optionRow, plainFieldset } from './option-styles';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';

interface Props {
  readonly question: QuestionRadiogroupModel | QuestionCheckboxModel;
}

/** One answer or several from a list. Choosing the chosen one again takes it back. */
export function ChoiceItem({ question }: Props) {
  const ids = idsOf(question);
  const problem = useProblem(question.name);
  const isMultiple = question instanceof QuestionCheckboxModel;
  const chosen = isMultiple ? listOf(question.value) : [question.value as unknown];
  const maximum = isMultiple ? question.maxSelectedChoices : 0;
  const isFull = maximum > 0 && chosen.length >= maximum;
  const choose = (value: unknown) => {
    const rest = chosen.filter((one) => one !== value);
    const isChosen = rest.length < chosen.length;
    if (isMultiple) {
      if (isChosen) giveAnswer(question, rest);
      else if (!isFull) giveAnswer(question, [...chosen, value]);
    } else giveAnswer(question, isChosen && !question.isRequired ? null : value);
  };
  return (
    <Box
      component="fieldset"
      id={ids.control}
      role={isMultiple ? 'group' : 'radiogroup'}
      aria-labelledby={ids.title}
      aria-describedby={describedBy(question, problem !== undefined)}
      {...(isMultiple ? {} : { 'aria-required': question.isRequired })}
      {...(isMultiple || problem === undefined ? {} : { 'aria-invalid': true })}
      sx={plainFieldset}
    >
      <ItemTitle question={question} as="legend" />
      <ProblemText id={ids.problem} problem={problem} />
      {maximum > 0 && <ChosenCount count={chosen.length} maximum={maximum} />}
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          mt: 1.5,
          gridTemplateColumns: { sm: 'repeat(auto-fill, minmax(21rem, 1fr))' },
        }}
      >
        {(question.visibleChoices as ItemValue[]).map(({ value, text }) => (
          <Option
            key={String(value)}
            type={isMultiple ? 'checkbox' : 'radio'}
            name={ids.item}
            text={text}
            isChosen={chosen.includes(value)}
            isClosed={isMultiple && isFull && !chosen.includes(value)}
            onChoose={() => {
              choose(value);
            }}
          />
        ))}
      </Box>
    </Box>
  );
}

interface OptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly text: string;
  readonly isChosen: boolean;
  /** As many as may be are chosen already: it can be reached, and says so, but not chosen. */
  readonly isClosed: boolean;
  readonly onChoose: () => void;
}

/** A click, and nothing else, also comes of the space bar and the arrow keys. */
const Option = ({ type, name, text, isChosen, isClosed, onChoose }: OptionProps) => (
  <Box component="label" sx={optionRow}>
    <input
      type={type}
      name={name}
      checked={isChosen}
      aria-disabled={isClosed || undefined}
      onClick={onChoose}
      onChange={ignoreChange}
    />
    {text}
  </Box>
);

const ignoreChange = (): void => undefined;

/** Heard by a screen reader whenever it changes. */
function ChosenCount({ count, maximum }: { readonly count: number; readonly maximum: number }) {
  const { t } = useTranslation();
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
      {count < maximum
        ? t('respond.item.chosen', { chosen: count, maximum })
        : t('respond.item.full', { chosen: count, maximum })}
    </Typography>
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
