import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../api/use-answer';
import { useLanguage } from '../language/language-context';
import { Message } from '../layout/Message';
import { Page } from '../layout/Page';
import { OPEN_WAVE } from './assessment';
import { DataUse } from './DataUse';
import { StartForm } from './StartForm';

export default function RespondPage() {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const [query] = useSearchParams();
  // The personal link in a mail.
  const invitation = query.get('invitation');
  // The link that an admin hands out; without it, the wave opened last.
  const wave = query.get('wave');
  const { openWave } = useAnswer(OPEN_WAVE, { locale, invitation, wave });
  useEffect(() => {
    // The questionnaire's own code comes while the notice is read.
    void import('./QuestionnairePage').catch(() => undefined);
  }, []);
  if (openWave === null) {
    return <Message title={t('respond.closed.title')} text={t('respond.closed.text')} />;
  }
  return (
    <Page title={t('respond.title')} lead={t('respond.lead')}>
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 4, md: 8 },
          gridTemplateColumns: { md: 'minmax(0, 1fr) minmax(20rem, 24rem)' },
          alignItems: 'start',
          mt: { xs: 4, md: 6 },
        }}
      >
        <DataUse
          sections={openWave.sections}
          items={openWave.items}
          identityDays={invitation === null ? null : openWave.identityDays}
          openTextDays={openWave.openTextDays}
        />
        <StartForm wave={openWave.id} invitation={invitation} />
      </Box>
    </Page>
  );
}
