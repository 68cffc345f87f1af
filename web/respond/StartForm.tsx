import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { execute } from '../api/execute';
import { useLanguage } from '../language/language-context';
import { useLocalPath } from '../language/use-local-path';
import { START } from './assessment';
import { optionRow } from './items/option-styles';
import { startFailure } from './start-failure';

/** Consent starts unticked, and the result does not depend on it. */
export function StartForm({
  wave,
  invitation,
}: {
  readonly wave: string;
  readonly invitation: string | null;
}) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const local = useLocalPath();
  const [organisation, setOrganisation] = useState('');
  const [consent, setConsent] = useState(false);
  const start = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      execute(START, {
        ...{ wave, invitation, locale, consent },
        organisation: organisation.trim() || null,
      }),
    onSuccess: async ({ startAssessment: { token } }) => {
      await navigate(local(`/respond/${token}`));
    },
  });
  const code = start.error instanceof ApiError ? start.error.code : 'UNKNOWN';
  const isWrongDomain = start.error !== null && code === 'BAD_USER_INPUT';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <Paper variant="outlined" component="form" noValidate onSubmit={submit} sx={{ p: 3 }}>
      <TextField
        fullWidth
        label={t('respond.start.organisation')}
        placeholder="example.org"
        value={organisation}
        onChange={({ target }) => {
          setOrganisation(target.value);
        }}
        error={isWrongDomain}
        helperText={t(
          isWrongDomain ? 'respond.start.wrongDomain' : 'respond.start.organisationWhy',
        )}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { inputMode: 'url', autoComplete: 'off', autoCapitalize: 'none' },
        }}
      />
      <Box component="label" sx={{ ...optionRow, alignItems: 'start', py: 1.5, mt: 3 }}>
        <input
          type="checkbox"
          checked={consent}
          aria-describedby="consent-either-way"
          onChange={({ target }) => {
            setConsent(target.checked);
          }}
        />
        {t('respond.start.consent')}
      </Box>
      <Typography
        id="consent-either-way"
        variant="body2"
        sx={{ color: 'text.secondary', mt: 1, mb: 3 }}
      >
        {t('respond.start.eitherWay')}
      </Typography>
      <Box role="alert">
        {start.error !== null && !isWrongDomain && (
          <Alert severity="error" variant="outlined" role="presentation" sx={{ mb: 2 }}>
            {t(startFailure(code))}
          </Alert>
        )}
      </Box>
      <Button
        type="submit"
        variant="contained"
        size="large"
        fullWidth
        disabled={start.isPending || start.isSuccess}
        sx={{ minHeight: 48 }}
      >
        {t('respond.start.action')}
      </Button>
    </Paper>
  );
}
