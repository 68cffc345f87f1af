import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { graphql } from '../../graphql';
import { useConsolePath } from '../console-study';
import { DeletedNotice } from './DeletedNotice';
import { Section } from './Section';
import { useWaveDeed } from './use-wave-deed';

const DELETE = graphql(`
  mutation DeleteWave($study: ID!, $id: ID!) {
    deleteWave(study: $study, id: $id)
  }
`);

/** Long enough to read it and to reach the button. */
const NOTICE_MS = 20_000;

/** Deletes a draft at once: it can be brought back, so nothing needs to be typed. */
export function DeleteDraft({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const remove = useWaveDeed(DELETE, () => {
    notify(<DeletedNotice id={id} name={name} />, { autoHideDuration: NOTICE_MS });
    void navigate(path('/waves'));
  });
  return (
    <Section title={t('delete.title')} lead={t('delete.text')}>
      {remove.error !== null && (
        <Alert severity="error" variant="outlined" sx={{ mb: 1 }}>
          {remove.error.message}
        </Alert>
      )}
      <Button
        color="error"
        variant="outlined"
        disabled={remove.isPending}
        onClick={() => {
          remove.mutate({ id });
        }}
      >
        {t('delete.action')}
      </Button>
    </Section>
  );
}
