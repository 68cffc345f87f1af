import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleStudy } from '../console-study';
import { FileChoice } from '../invitations/FileChoice';
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
        <FileChoice
          label={t('choose.button')}
          isBusy={sending.isPending}
          isOff={wave.status === 'PUBLISHED'}
          onChosen={choose}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('choose.hint', { most: MOST_MEGABYTES })}
        </Typography>
      </Box>
      {sending.isPending && <LinearProgress aria-label={t('choose.sending')} sx={{ mt: 2 }} />}
      <Trouble error={tooLarge ?? sending.error} />
    </Box>
  );
}
