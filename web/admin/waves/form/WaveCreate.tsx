import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { graphql } from '../../../graphql';
import { useConsolePath } from '../../console-study';
import { PageTitle } from '../../layout/PageTitle';
import { useWaveDeed } from '../use-wave-deed';
import { instantOf } from './local-time';
import { useVersions } from './use-versions';
import { strandsOf } from './wave-values';
import { WaveForm } from './WaveForm';

const CREATE = graphql(`
  mutation CreateWave($study: ID!, $wave: NewWaveInput!) {
    createWave(study: $study, wave: $wave) {
      id
    }
  }
`);

export function WaveCreate() {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const navigate = useNavigate();
  const usable = useVersions().find(({ problems }) => problems.length === 0);
  const create = useWaveDeed(CREATE, ({ createWave }) => {
    void navigate(path(`/waves/${createWave.id}`));
  });
  return (
    <>
      <PageTitle
        title={t('form.newTitle')}
        lead={t('form.newLead')}
        parent={{ name: t('title'), path: path('/waves') }}
      />
      <WaveForm
        initial={{
          ...{ name: '', version: usable?.version ?? 1, access: 'INVITATION' },
          ...{ opensAt: '', closesAt: '', strands: '' },
        }}
        status={null}
        action={t('form.create')}
        isPending={create.isPending}
        error={create.error}
        onSend={({ name, version, access, opensAt, closesAt, strands }) => {
          const parts = strandsOf(strands);
          create.mutate({
            wave: {
              ...{ name, version, access },
              opensAt: instantOf(opensAt),
              closesAt: instantOf(closesAt),
              strands: parts.length === 0 ? null : parts,
            },
          });
        }}
      >
        <Button component={RouterLink} to={path('/waves')}>
          {t('form.cancel')}
        </Button>
      </WaveForm>
    </>
  );
}
