import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format';
import { graphql } from '../../graphql';
import { DeleteDraft } from './DeleteDraft';
import { localOf } from './form/local-time';
import { dateOf } from './form/wave-values';
import { WaveForm } from './form/WaveForm';
import { Section } from './Section';
import { useWave } from './use-wave';
import { useWaveDeed } from './use-wave-deed';

const CHANGE = graphql(`
  mutation ChangeWave($study: ID!, $id: ID!, $change: WaveChangeInput!) {
    changeWave(study: $study, id: $id, change: $change) {
      id
    }
  }
`);

/** A wave's name, dates and access, and how a draft is deleted. */
export default function WaveSettingsPage() {
  const { t } = useTranslation('waves');
  const wave = useWave();
  const change = useWaveDeed(CHANGE);
  const { id, status, name, version, access, opensAt, closesAt, openedAt, closedAt } = wave;
  if (status === 'PUBLISHED') return <Typography>{t('form.readOnly')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 6 }}>
      <Section
        title={t('form.settingsTitle')}
        lead={
          closedAt !== null
            ? t('form.closed', { moment: formatMoment(closedAt) })
            : openedAt !== null
              ? t('form.opened', { moment: formatMoment(openedAt) })
              : undefined
        }
      >
        <Box sx={{ mt: 2 }}>
          <WaveForm
            key={JSON.stringify(wave)}
            initial={{
              ...{ name, version, access, strands: '' },
              ...{ opensAt: localOf(opensAt), closesAt: localOf(closesAt) },
            }}
            status={status}
            action={t('form.save')}
            isPending={change.isPending}
            error={change.error}
            onSend={(values) => {
              change.mutate({
                id,
                change: {
                  ...{ name: values.name, access: values.access, version: values.version },
                  opensAt: dateOf(values.opensAt, opensAt),
                  closesAt: dateOf(values.closesAt, closesAt),
                },
              });
            }}
          >
            <Typography role="status">{change.isSuccess ? t('form.saved') : ''}</Typography>
          </WaveForm>
        </Box>
      </Section>
      {status === 'DRAFT' && <DeleteDraft id={id} name={name} />}
    </Box>
  );
}
