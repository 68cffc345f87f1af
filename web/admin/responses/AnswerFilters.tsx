import Add from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from './ChoiceFilter';
import type { ListFilter, WaveVariables } from './response-data';

type Variable = WaveVariables['variables'][number];
type AnswerFilter = NonNullable<ListFilter['answers']>[number];

/** Stands beside a variable’s options; no option’s code has a space before it. */
const UNANSWERED = ' unanswered';
const MOST_SHOWN = 20;

interface Props {
  readonly known: WaveVariables;
  readonly filter: ListFilter;
  readonly onChange: (change: Partial<ListFilter>) => void;
}

/** Narrows down by answers, and says whose answers are shown. */
export function AnswerFilters({ known, filter, onChange }: Props) {
  const { t } = useTranslation('responses');
  const [variable, setVariable] = useState<Variable | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const answers = filter.answers ?? [];
  const shown = known.variables.filter(({ name }) => filter.show?.includes(name));
  const add = () => {
    if (variable === null) return;
    const asked: AnswerFilter = {
      variable: variable.name,
      options: chosen.filter((code) => code !== UNANSWERED),
      unanswered: chosen.includes(UNANSWERED),
    };
    onChange({ answers: [...answers.filter((each) => each.variable !== variable.name), asked] });
    setVariable(null);
    setChosen([]);
  };
  const inWords = ({ variable: name, options, unanswered }: AnswerFilter): string => {
    const found = known.variables.find((each) => each.name === name);
    const labels = (options ?? []).map(
      (code) => found?.options.find((option) => option.code === code)?.label ?? code,
    );
    if (unanswered === true) labels.push(t('filter.unanswered'));
    return t('filter.answer', { variable: found?.label ?? name, options: labels.join(', ') });
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1.5 }}>
        <Autocomplete
          size="small"
          sx={{ width: 260, maxWidth: '100%' }}
          options={[...known.variables]}
          value={variable}
          getOptionLabel={({ label }) => label}
          getOptionKey={({ name }) => name}
          isOptionEqualToValue={(one, other) => one.name === other.name}
          onChange={(_, value) => {
            setVariable(value);
            setChosen([]);
          }}
          renderInput={(input) => <TextField {...input} label={t('filter.variable')} />}
        />
        {variable !== null && (
          <>
            <ChoiceFilter
              label={t('filter.options')}
              options={[...variable.options, { code: UNANSWERED, label: t('filter.unanswered') }]}
              chosen={chosen}
              onChange={setChosen}
            />
            <Button
              variant="outlined"
              startIcon={<Add />}
              disabled={chosen.length === 0}
              onClick={add}
            >
              {t('filter.add')}
            </Button>
          </>
        )}
        <Autocomplete
          multiple
          size="small"
          limitTags={2}
          sx={{ minWidth: 260, maxWidth: '100%' }}
          options={[...known.variables]}
          value={shown}
          disableCloseOnSelect
          getOptionLabel={({ label }) => label}
          getOptionKey={({ name }) => name}
          isOptionEqualToValue={(one, other) => one.name === other.name}
          onChange={(_, value) => {
            onChange({ show: value.slice(0, MOST_SHOWN).map(({ name }) => name) });
          }}
          renderInput={(input) => <TextField {...input} label={t('filter.show')} />}
        />
      </Box>
      {answers.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {answers.map((asked) => (
            <Chip
              key={asked.variable}
              label={inWords(asked)}
              onDelete={() => {
                onChange({
                  answers: answers.filter(({ variable: name }) => name !== asked.variable),
                });
              }}
            />
          ))}
        </Box>
      )}
    </>
  );
}
