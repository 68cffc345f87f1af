import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { zoneName } from './local-time';

interface Props {
  readonly label: string;
  readonly help: 'form.opensHelp' | 'form.closesHelp';
  /** As `<input type="datetime-local">` holds it. */
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A day and time in the reader's own zone, which it names. */
export function DateField({ label, help, value, problem, onChange }: Props) {
  const { t } = useTranslation('waves');
  const text = t(help, { zone: zoneName() });
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={value}
      error={problem !== undefined}
      helperText={problem === undefined ? text : `${problem} ${text}`}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ minWidth: '16rem' }}
    />
  );
}
