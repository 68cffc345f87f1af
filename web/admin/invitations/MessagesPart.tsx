import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { MessageEditor } from './MessageEditor';
import { MESSAGES } from './sending-documents';
import { localeName, stepName } from './step-name';

/** The texts of a wave’s mails, each step in each language. */
export function MessagesPart({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const [query, setQuery] = useSearchParams();
  const { messages } = useSuspenseQuery({
    queryKey: ['messages', study, wave.id],
    queryFn: ({ signal }) => execute(MESSAGES, { study, wave: wave.id }, signal),
  }).data;
  const steps = [...new Set(messages.map(({ step }) => step))];
  const locales = [...new Set(messages.map(({ locale }) => locale))];
  const chosen =
    messages.find(
      ({ step, locale }) =>
        step === (query.get('step') ?? 'invitation') && locale === (query.get('locale') ?? 'en'),
    ) ?? messages[0];
  const choose = (name: 'step' | 'locale', value: string) => {
    const next = new URLSearchParams(query);
    next.set(name, value);
    setQuery(next, { replace: true });
  };
  if (chosen === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gap: 3, '& > *': { minWidth: 0 } }}>
      {wave.closedAt !== null && (
        <Alert severity="info" variant="outlined">
          {t('message.over')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          select
          size="small"
          label={t('message.step')}
          value={chosen.step}
          onChange={({ target }) => {
            choose('step', target.value);
          }}
          sx={{ minWidth: 180 }}
        >
          {steps.map((step) => (
            <MenuItem key={step} value={step}>
              {stepName(t, step)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('message.locale')}
          value={chosen.locale}
          onChange={({ target }) => {
            choose('locale', target.value);
          }}
          sx={{ minWidth: 180 }}
        >
          {locales.map((locale) => (
            <MenuItem key={locale} value={locale}>
              {localeName(locale)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <MessageEditor
        key={`${chosen.step} ${chosen.locale} ${String(chosen.isDefault)}`}
        wave={wave}
        message={chosen}
      />
    </Box>
  );
}
