import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { useConsoleStudy } from '../console-study';
import { IMPORT } from './import-data';
import { ImportOutcome } from './ImportOutcome';
import { ImportSteps } from './ImportSteps';
import { Trouble } from './Trouble';

interface Props {
  readonly wave: string;
  readonly id: string;
  /** The file, for trying and importing it anew. */
  readonly file: string | null;
  readonly goTo: (next: Readonly<Record<string, string>>) => void;
}

const ASK_EVERY_MS = 400;

/** A dry run or an import: how far it is, and what came of it. */
export function ImportRun({ wave, id, file, goTo }: Props) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['response-import', study, id],
    queryFn: ({ signal }) => execute(IMPORT, { study, id }, signal),
    refetchInterval: ({ state }) =>
      state.data?.responseImport.status === 'RUNNING' ? ASK_EVERY_MS : false,
  });
  const run = data?.responseImport;
  const hasChanged = run !== undefined && !run.dryRun && run.status !== 'RUNNING';
  useEffect(() => {
    if (!hasChanged) return;
    for (const queryKey of [['wave', study], ['response-imports', study], ['waves']]) {
      void client.invalidateQueries({ queryKey });
    }
  }, [hasChanged, client, study]);
  if (run === undefined) return error === null ? <PageSkeleton /> : <Trouble error={error} />;
  const back = (
    <Button
      onClick={() => {
        goTo(file === null ? {} : { file });
      }}
    >
      {t('run.back')}
    </Button>
  );
  return (
    <>
      <ImportSteps at={run.dryRun || run.status !== 'DONE' ? 'try' : 'done'} />
      {run.status === 'RUNNING' && (
        <div role="status">
          <Typography gutterBottom>{t(run.dryRun ? 'run.trying' : 'run.importing')}</Typography>
          <LinearProgress
            variant="determinate"
            value={100 * run.share}
            aria-label={t(run.dryRun ? 'run.trying' : 'run.importing')}
          />
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
            {t('run.leave')}
          </Typography>
        </div>
      )}
      {run.status === 'FAILED' && (
        <>
          <Alert severity="error" role="alert" sx={{ mb: 2 }}>
            {run.failure}
          </Alert>
          {back}
        </>
      )}
      {run.summary !== null && (
        <ImportOutcome
          run={run}
          summary={run.summary}
          wave={wave}
          file={file}
          goTo={goTo}
          back={back}
        />
      )}
    </>
  );
}
