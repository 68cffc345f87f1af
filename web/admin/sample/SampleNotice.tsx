import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy, useIsAdmin } from '../console-study';

const DELETE = graphql(`
  mutation DeleteSampleWave($study: ID!, $wave: ID!) {
    deleteSampleWave(study: $study, wave: $wave)
  }
`);

interface Props {
  readonly wave: { readonly id: string; readonly status: string };
}

/** Says on every page of a sample wave what it is, and takes it away in one click. */
export function SampleNotice({ wave }: Props) {
  const { t } = useTranslation('sample');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const goTo = useNavigate();
  const client = useQueryClient();
  const isAdmin = useIsAdmin();
  const deleting = useMutation({
    mutationFn: () => execute(DELETE, { study, wave: wave.id }),
    onSuccess: async () => {
      await goTo(path('/waves'));
      await client.invalidateQueries({ queryKey: ['waves'] });
    },
  });
  const isPublished = wave.status === 'PUBLISHED';
  return (
    <Alert
      severity={deleting.error === null ? 'info' : 'error'}
      sx={{ mb: 3 }}
      action={
        isAdmin && !isPublished ? (
          <Button
            color="inherit"
            size="small"
            loading={deleting.isPending}
            onClick={() => {
              deleting.mutate();
            }}
          >
            {t('delete')}
          </Button>
        ) : undefined
      }
    >
      {deleting.error?.message ?? t(isPublished ? 'notice.published' : 'notice.text')}
    </Alert>
  );
}
