import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from './form-field';

interface Props {
  readonly id: string;
  readonly field: FormField<string>;
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** One labelled line to fill in; a password can be looked at. */
export function FormInput({ id, field, value, problem, onChange }: Props) {
  const { label, kind, help, autoComplete, isOptional = false, isAwaited = false } = field;
  const [isShown, setIsShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAwaited) input.current?.focus();
  }, [isAwaited]);
  const isSecret = kind === 'password' || kind === 'newPassword';
  const type = isSecret && !isShown ? 'password' : kind === 'email' ? 'email' : 'text';
  return (
    <TextField
      fullWidth
      id={id}
      name={field.name}
      label={label}
      type={type}
      value={value}
      inputRef={input}
      error={problem !== null}
      // The rule stays in sight while it is broken.
      helperText={[problem, help].filter((text) => text != null).join(' ') || undefined}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      slotProps={{
        htmlInput: {
          autoComplete,
          'aria-required': !isOptional,
          ...(kind === 'text' ? {} : { autoCapitalize: 'none', spellCheck: false }),
        },
        input: isSecret
          ? { endAdornment: <ShowToggle label={label} isShown={isShown} onToggle={setIsShown} /> }
          : {},
      }}
    />
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isShown: boolean;
  readonly onToggle: (isShown: boolean) => void;
}

function ShowToggle({ label, isShown, onToggle }: ToggleProps) {
  const { t } = useTranslation();
  const name = t(isShown ? 'accounts.hide' : 'accounts.show', { field: label });
  return (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        aria-label={name}
        title={name}
        onClick={() => {
          onToggle(!isShown);
        }}
      >
        {isShown ? <VisibilityOff /> : <Visibility />}
      </IconButton>
    </InputAdornment>
  );
}
