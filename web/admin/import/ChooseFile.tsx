import UploadFile from '@mui/icons-material/UploadFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { ImportSteps } from './ImportSteps';
import { Trouble } from './Trouble';
import { MOST_MEGABYTES, uploadFile } from './upload-file';

interface Props {
  readonly wave: WaveHead;
  readonly goTo: (next: Readonly<Record<string, string>>) => void;
}

export function ChooseFile({ wave, goTo }: Props) {
  const { t } = useTranslation('import');
  const study = useConsoleStudy();
  const [tooLarge, setTooLarge] = useState<Error | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(study.id, file),
    onSuccess: (file) => {
      goTo({ file });
    },
  });
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const isTooLarge = file.size > MOST_MEGABYTES * 1024 * 1024;
    setTooLarge(isTooLarge ? new Error(t('tooLarge', { most: MOST_MEGABYTES })) : null);
    if (!isTooLarge) sending.mutate(file);
  };
  return (
    <Box component="section" aria-labelledby="import-choose">
      <ImportSteps at="choose" />
      <Typography id="import-choose" variant="h2" gutterBottom>
        {t('choose.title')}
      </Typography>
      <Typography sx={{ maxWidth: '46em', color: 'text.secondary', mb: 1 }}>
        {t('choose.text')}
      </Typography>
      <Typography sx={{ maxWidth: '46em', color: 'text.secondary', mb: 3 }}>
        {t(`state.${wave.status}`)}
      </Typography>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          choose(event.dataTransfer.files[0]);
        }}
        sx={{
          ...{ border: 1, borderStyle: 'dashed', borderColor: 'divider', borderRadius: 1 },
          ...{ p: { xs: 3, md: 5 }, display: 'grid', gap: 1.5, justifyItems: 'start' },
        }}
      >
        <Button
          component="label"
          variant="contained"
          startIcon={<UploadFile />}
          disabled={sending.isPending || wave.status === 'PUBLISHED'}
          sx={{ '&:focus-within': { outline: 2, outlineOffset: 2, outlineColor: 'primary.main' } }}
        >
          {t('choose.button')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-label={t('choose.button')}
            disabled={sending.isPending || wave.status === 'PUBLISHED'}
            onChange={(event) => {
              choose(event.target.files?.[0]);
              event.target.value = '';
            }}
            style={{ position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer' }}
          />
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('choose.hint', { most: MOST_MEGABYTES })}
        </Typography>
      </Box>
      {sending.isPending && <LinearProgress aria-label={t('choose.sending')} sx={{ mt: 2 }} />}
      <Trouble error={tooLarge ?? sending.error} />
    </Box>
  );
}
