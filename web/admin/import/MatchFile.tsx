import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { useConsoleStudy } from '../console-study';
import { BEGIN, type Mapping, PREVIEW } from './import-data';
import { ImportSteps } from './ImportSteps';
import { MatchColumns } from './MatchColumns';
import { MatchValues } from './MatchValues';
import { RowDefaults } from './RowDefaults';
import { Trouble } from './Trouble';

interface Props {
  readonly wave: string;
  readonly file: string;
  readonly goTo: (next: Readonly<Record<string, string>>) => void;
}

/** What the columns are and what their values stand for: guessed, and mended here. */
export function MatchFile({ wave, file, goTo }: Props) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const preview = useQuery({
    queryKey: ['import-preview', study, wave, file, mapping],
    queryFn: ({ signal }) =>
      execute(PREVIEW, { study, wave, upload: file, mapping: mapping }, signal),
    placeholderData: keepPreviousData,
  });
  const trying = useMutation({
    mutationFn: (matched: Mapping) =>
      execute(BEGIN, { study, wave, upload: file, mapping: matched, dryRun: true }),
    onSuccess: ({ importResponses }) => {
      goTo({ file, run: importResponses.id });
    },
  });
  const again = (
    <Button
      onClick={() => {
        goTo({});
      }}
    >
      {t('otherFile')}
    </Button>
  );
  if (preview.data === undefined) {
    return preview.error === null ? (
      <PageSkeleton />
    ) : (
      <>
        <ImportSteps at="match" />
        <Trouble error={preview.error} />
        {again}
      </>
    );
  }
  const seen = preview.data.importPreview;
  const current = mapping ?? seen.mapping;
  const unknown = seen.variables.flatMap(({ values }) =>
    values.filter(({ means }) => means === 'UNKNOWN'),
  ).length;
  return (
    <>
      <ImportSteps at="match" />
      <Typography variant="h2" gutterBottom>
        {t('match.title')}
      </Typography>
      <Typography sx={{ mb: 2 }}>
        {t('match.file', { name: seen.fileName, count: seen.rows })} {t(`from.${seen.mappingFrom}`)}
      </Typography>
      {seen.blockers.map(({ code, message }) => (
        <Alert key={code} severity="warning" sx={{ mb: 2 }}>
          {message}
        </Alert>
      ))}
      <MatchColumns preview={seen} mapping={current} onChange={setMapping} />
      <RowDefaults preview={seen} mapping={current} onChange={setMapping} />
      <MatchValues variables={seen.variables} mapping={current} onChange={setMapping} />
      <Box role="status" sx={{ mt: 3 }}>
        {seen.problems.map(({ of, message }) => (
          <Alert key={`${of} ${message}`} severity="error" sx={{ mb: 1 }}>
            {message}
          </Alert>
        ))}
        {unknown > 0 && <Alert severity="warning">{t('match.unknown', { count: unknown })}</Alert>}
      </Box>
      <Trouble error={trying.error ?? preview.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
        <Button
          variant="contained"
          loading={trying.isPending}
          disabled={seen.problems.length > 0 || preview.isPlaceholderData}
          onClick={() => {
            trying.mutate(current);
          }}
        >
          {t('match.try')}
        </Button>
        {again}
      </Box>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {t('match.tryHint')}
      </Typography>
    </>
  );
}
