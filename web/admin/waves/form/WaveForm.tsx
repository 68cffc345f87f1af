import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsavedGuard } from '../../layout/use-unsaved-guard';
import { DateField } from './DateField';
import { useVersions } from './use-versions';
import { fieldProblems, type FieldProblems, type WaveValues } from './wave-values';

interface Props {
  readonly initial: WaveValues;
  /** Null: it is being made. */
  readonly status: 'DRAFT' | 'OPEN' | 'CLOSED' | null;
  readonly action: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSend: (values: WaveValues) => void;
  readonly children?: ReactNode;
}

/** What an admin decides about a wave besides its status. */
export function WaveForm({ initial, status, action, isPending, error, onSend, children }: Props) {
  const { t } = useTranslation('waves');
  const [values, setValues] = useState(initial);
  const [own, setOwn] = useState<FieldProblems>({});
  const versions = useVersions();
  const summary = useRef<HTMLDivElement>(null);
  const problems = Object.keys(own).length > 0 ? own : fieldProblems(error);
  const count = Object.keys(problems).length;
  const isChanged = JSON.stringify(values) !== JSON.stringify(initial);
  useUnsavedGuard(isChanged && !isPending && status !== null, t('quotas.leave'));
  useEffect(() => {
    if (error !== null) summary.current?.focus();
  }, [error]);
  const set = (change: Partial<WaveValues>) => {
    setValues((before) => ({ ...before, ...change }));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const missing: FieldProblems = values.name.trim() === '' ? { name: t('form.nameMissing') } : {};
    setOwn(missing);
    if (Object.keys(missing).length === 0) onSend(values);
  };
  const isDraft = status === null || status === 'DRAFT';
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 3, maxWidth: '36rem', justifyItems: 'start' }}
    >
      {(error !== null || count > 0) && (
        <Alert
          ref={summary}
          severity="error"
          variant="outlined"
          tabIndex={-1}
          sx={{ width: '100%' }}
        >
          {count > 0 ? t('form.problems', { count }) : error?.message}
        </Alert>
      )}
      <TextField
        fullWidth
        label={t('form.name')}
        value={values.name}
        error={problems.name !== undefined}
        helperText={[problems.name, t('form.nameHelp')]
          .filter((text) => text !== undefined)
          .join(' ')}
        onChange={({ target }) => {
          set({ name: target.value });
        }}
        slotProps={{ htmlInput: { maxLength: 120, autoComplete: 'off', 'aria-required': true } }}
      />
      <TextField
        select
        fullWidth
        label={t('form.version')}
        value={values.version}
        disabled={!isDraft}
        error={problems.version !== undefined}
        helperText={problems.version ?? t(isDraft ? 'form.versionHelp' : 'form.versionFrozen')}
        onChange={({ target }) => {
          set({ version: Number(target.value) });
        }}
      >
        {versions.map(({ version, title, problems: found }) => (
          <MenuItem key={version} value={version} disabled={found.length > 0}>
            {t('form.versionOption', { version, title })}
            {found.length > 0 && ` (${t('form.versionProblems', { count: found.length })})`}
          </MenuItem>
        ))}
      </TextField>
      <FormControl>
        <FormLabel id="wave-access">{t('form.access')}</FormLabel>
        <RadioGroup
          aria-labelledby="wave-access"
          value={values.access}
          onChange={(_, access) => {
            set({ access: access === 'OPEN_LINK' ? 'OPEN_LINK' : 'INVITATION' });
          }}
        >
          <FormControlLabel
            value="INVITATION"
            control={<Radio />}
            label={<Choice name={t('access.INVITATION')} help={t('form.invitationHelp')} />}
          />
          <FormControlLabel
            value="OPEN_LINK"
            control={<Radio />}
            label={<Choice name={t('access.OPEN_LINK')} help={t('form.linkHelp')} />}
          />
        </RadioGroup>
      </FormControl>
      {isDraft && (
        <DateField
          label={t('form.opensAt')}
          help="form.opensHelp"
          value={values.opensAt}
          problem={problems.opensAt}
          onChange={(opensAt) => {
            set({ opensAt });
          }}
        />
      )}
      {status !== 'CLOSED' && (
        <DateField
          label={t('form.closesAt')}
          help="form.closesHelp"
          value={values.closesAt}
          problem={problems.closesAt}
          onChange={(closesAt) => {
            set({ closesAt });
          }}
        />
      )}
      {status === null && (
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={t('form.strands')}
          value={values.strands}
          error={problems.strands !== undefined}
          helperText={problems.strands ?? t('form.strandsHelp')}
          onChange={({ target }) => {
            set({ strands: target.value });
          }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" size="large" disabled={isPending}>
          {action}
        </Button>
        {children}
      </Box>
    </Box>
  );
}

const Choice = ({ name, help }: { readonly name: string; readonly help: string }) => (
  <Box sx={{ py: 0.5 }}>
    {name}
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {help}
    </Typography>
  </Box>
);
