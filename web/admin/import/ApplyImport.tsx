import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import {
  BEGIN,
  type ImportSummary,
  PREVIEW,
  type ResponseImport,
  RUN_MAPPING,
} from './import-data';
import { Trouble } from './Trouble';

interface Props {
  readonly run: ResponseImport;
  readonly summary: ImportSummary;
  readonly wave: string;
  readonly file: string;
  readonly goTo: (next: Readonly<Record<string, string>>) => void;
}

/** After a dry run: what importing will do, and the button that does it. */
export function ApplyImport({ run, summary, wave, file, goTo }: Props) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  const [updates, setUpdates] = useState(false);
  const { data } = useQuery({
    queryKey: ['import-mapping', study, run.id],
    queryFn: async ({ signal }) => {
      const { responseImport } = await execute(RUN_MAPPING, { study, id: run.id }, signal);
      const { mapping } = responseImport;
      const seen = await execute(PREVIEW, { study, wave, upload: file, mapping }, signal);
      const { does, blockers: blocking } = seen.importPreview;
      return { mapping, does, blockers: blocking };
    },
  });
  const applying = useMutation({
    mutationFn: (dryRun: boolean) =>
      data === undefined
        ? Promise.reject(new Error(t('apply.wait')))
        : execute(BEGIN, {
            ...{ study, wave, upload: file, mapping: data.mapping, dryRun },
            changed: updates ? 'UPDATE' : 'REFUSE',
          }),
    onSuccess: ({ importResponses }) => {
      goTo({ file, run: importResponses.id });
    },
  });
  const onlyChanged =
    run.problems.length > 0 && summary.problems === summary.changed && run.changed === 'REFUSE';
  const mayApply = summary.problems === 0 || (onlyChanged && updates);
  const blockers = data?.blockers ?? [];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: { xs: 2, md: 3 }, mt: 3 }}>
      <Typography variant="h2" gutterBottom>
        {t('apply.title')}
      </Typography>
      {onlyChanged && (
        <FormControlLabel
          control={
            <Checkbox
              checked={updates}
              onChange={(event) => {
                setUpdates(event.target.checked);
              }}
            />
          }
          label={t('apply.update', { count: summary.changed })}
        />
      )}
      {mayApply ? (
        <Box component="ul" sx={{ mt: 0, ps: 2.5 }}>
          {(data?.does ?? []).map((each) => (
            <li key={each}>{each}</li>
          ))}
          <li>{t('apply.all')}</li>
        </Box>
      ) : (
        <Typography sx={{ mb: 2 }}>{t('apply.mend')}</Typography>
      )}
      {blockers.map(({ code, message }) => (
        <Typography key={code} color="error" sx={{ mb: 1 }}>
          {message}
        </Typography>
      ))}
      <Button
        variant="contained"
        loading={applying.isPending}
        disabled={!mayApply || data === undefined || blockers.length > 0}
        onClick={() => {
          applying.mutate(false);
        }}
      >
        {updates
          ? t('apply.buttonUpdate', { count: summary.rows - summary.same })
          : t('apply.button', { count: summary.new })}
      </Button>
      <Trouble error={applying.error} />
    </Box>
  );
}
