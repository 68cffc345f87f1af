import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../../format';
import { useConsolePath } from '../console-study';
import { ApplyImport } from './ApplyImport';
import { CountsTable } from './CountsTable';
import type { ImportSummary, ResponseImport } from './import-data';
import { ProblemTable } from './ProblemTable';

interface Props {
  readonly run: ResponseImport;
  readonly summary: ImportSummary;
  readonly wave: string;
  readonly file: string | null;
  readonly goTo: (next: Readonly<Record<string, string>>) => void;
  readonly back: ReactNode;
}

const NUMBERS = ['rows', 'new', 'same', 'changed', 'problems'] as const;

/** What a file holds against the wave, and what may be done now. */
export function ImportOutcome({ run, summary, wave, file, goTo, back }: Props) {
  const { t } = useTranslation('import');
  const path = useConsolePath();
  const state = run.dryRun && run.status === 'DONE' ? 'TRIED' : run.status;
  return (
    <>
      <Alert
        severity={state === 'DONE' ? 'success' : state === 'REFUSED' ? 'error' : 'info'}
        role="status"
        sx={{ mb: 3 }}
      >
        {state === 'RUNNING' || state === 'FAILED'
          ? ''
          : t(`outcome.${state}`, { name: run.fileName, count: summary.new })}
      </Alert>
      <Box
        component="dl"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, m: 0, mb: 3 }}
      >
        {NUMBERS.map((number) => (
          <div key={number}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {t(`number.${number}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 600 }}>
              {formatCount(summary[number])}
            </Typography>
          </div>
        ))}
      </Box>
      {summary.problems > 0 && (
        <ProblemTable id={run.id} total={summary.problems} problems={run.problems} />
      )}
      {file !== null && run.dryRun && <ApplyImport {...{ run, summary, wave, file, goTo }} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 3 }}>
        {state === 'DONE' ? (
          <>
            <Button
              variant="contained"
              component={RouterLink}
              to={path(`/waves/${wave}/responses`)}
            >
              {t('outcome.responses')}
            </Button>
            <Button
              onClick={() => {
                goTo({});
              }}
            >
              {t('outcome.another')}
            </Button>
          </>
        ) : (
          back
        )}
      </Box>
      {summary.unmapped.length > 0 && (
        <Typography sx={{ mb: 3 }}>
          {t('outcome.unmapped', { headers: summary.unmapped.join(', ') })}
        </Typography>
      )}
      <CountsTable summary={summary} />
    </>
  );
}
