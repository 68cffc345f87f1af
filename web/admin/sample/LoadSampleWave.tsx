import Science from '@mui/icons-material/ScienceOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy } from '../console-study';

const MAKE = graphql(`
  mutation MakeSampleWave($study: ID!) {
    makeSampleWave(study: $study) {
      id
    }
  }
`);

/** Makes a simulated wave and goes there: everything can be tried on it. */
export function LoadSampleWave() {
  const { t } = useTranslation('sample');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const goTo = useNavigate();
  const client = useQueryClient();
  const making = useMutation({
    mutationFn: () => execute(MAKE, { study }),
    onSuccess: async ({ makeSampleWave }) => {
      await client.invalidateQueries({ queryKey: ['waves'] });
      await goTo(path(`/waves/${makeSampleWave.id}`));
    },
  });
  return (
    <>
      <Button
        startIcon={<Science />}
        loading={making.isPending}
        title={t('make.hint')}
        onClick={() => {
          making.mutate();
        }}
      >
        {t('make.button')}
      </Button>
      {making.error !== null && (
        <Alert severity="error" role="alert">
          {making.error.message}
        </Alert>
      )}
    </>
  );
}
