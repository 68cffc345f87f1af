import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<Code extends string> {
  readonly label: string;
  readonly options: readonly { readonly code: Code; readonly label: string }[];
  readonly chosen: readonly Code[];
  /** At most one may be chosen. */
  readonly single?: boolean;
  readonly onChange: (chosen: Code[]) => void;
}

/** Any of some options; none is all of them. */
export function ChoiceFilter<Code extends string>({
  label,
  options,
  chosen,
  single = false,
  onChange,
}: Props<Code>) {
  const { t } = useTranslation('responses');
  const labelId = useId();
  return (
    <FormControl size="small" sx={{ minWidth: 150, maxWidth: 260 }}>
      <InputLabel id={labelId} shrink>
        {label}
      </InputLabel>
      <Select
        multiple
        notched
        displayEmpty
        labelId={labelId}
        label={label}
        value={[...chosen]}
        onChange={({ target: { value } }) => {
          const codes = typeof value === 'string' ? [] : value;
          onChange(single ? codes.slice(-1) : codes);
        }}
        renderValue={(codes) =>
          codes.length === 0
            ? t('filter.any')
            : options
                .filter(({ code }) => codes.includes(code))
                .map((option) => option.label)
                .join(', ')
        }
      >
        {options.map((option) => (
          <MenuItem key={option.code} value={option.code} dense>
            <Checkbox
              checked={chosen.includes(option.code)}
              size="small"
              tabIndex={-1}
              disableRipple
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            <ListItemText primary={option.label} />
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}
