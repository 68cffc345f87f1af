import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './Refused';
import { problemOf } from './use-deed';

export const FIELDS = ['email', 'name', 'organisation', 'locale', 'region', 'industry'] as const;
export type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

export const NO_FIELDS: Fields = {
  ...{ email: '', name: '', organisation: '', locale: '', region: '', industry: '' },
};

interface Props {
  readonly initial: Fields;
  readonly action: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (fields: Fields) => void;
  readonly children?: ReactNode;
}

/** What is known of a person, to be written or corrected. */
export function PersonFields({ initial, action, isBusy, error, onSave, children }: Props) {
  const { t } = useTranslation('invitations');
  const [fields, setFields] = useState(initial);
  const isChanged = FIELDS.some((field) => fields[field] !== initial[field]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(fields);
  };
  const isAtField = FIELDS.some((field) => problemOf(error, field) !== null);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 640, gridTemplateColumns: { sm: '1fr 1fr' } }}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`field.${field}`)}
          value={fields[field]}
          required={field === 'email'}
          type={field === 'email' ? 'email' : 'text'}
          error={problemOf(error, field) !== null}
          helperText={problemOf(error, field) ?? (field === 'locale' ? t('field.localeHelp') : '')}
          onChange={({ target }) => {
            setFields({ ...fields, [field]: target.value });
          }}
          slotProps={{ htmlInput: { autoComplete: 'off' } }}
          sx={field === 'email' ? { gridColumn: '1 / -1' } : {}}
        />
      ))}
      {children}
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Refused error={isAtField ? null : error} />
        <Button type="submit" variant="contained" loading={isBusy} disabled={!isChanged}>
          {action}
        </Button>
      </Box>
    </Box>
  );
}
