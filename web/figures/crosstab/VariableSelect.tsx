import TextField from '@mui/material/TextField';
import { useId } from 'react';
import type { Variable } from './crosstab';
import { bySection } from './variables';

interface Props {
  readonly label: string;
  /** The option that chooses no variable. */
  readonly none: string;
  readonly variables: readonly Variable[];
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

/** The browser's own select: it groups, it searches by typing, and a phone knows it. */
export function VariableSelect({ label, none, variables, value, onChange }: Props) {
  const id = useId();
  const isKnown = variables.some(({ name }) => name === value);
  return (
    <TextField
      id={id}
      select
      fullWidth
      label={label}
      value={isKnown ? value : ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value);
      }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{none}</option>
      {bySection(variables).map(({ section, variables: members }) => (
        <optgroup key={section} label={section}>
          {members.map(({ name, label: text }) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  );
}
