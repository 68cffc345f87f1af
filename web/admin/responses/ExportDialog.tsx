import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { saveFile } from '../../save-file';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { BrokenExport, type ExportProgress, readExport } from './read-export';
import { apiFilter, type ListFilter } from './response-data';

const STYLES = ['codes', 'labels'] as const;
type Style = (typeof STYLES)[number];

interface Props {
  readonly wave: WaveHead;
  readonly onClose: () => void;
}

/** Asks how answers are to be written, and shows how far the file has come. */
export function ExportDialog({ wave, onClose }: Props) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const list = useListContext();
  const { total = 0 } = list;
  const [style, setStyle] = useState<Style>('codes');
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const title = useId();
  const label = useId();
  useEffect(() => () => stop.current?.abort(), []);
  const run = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      setProgress(null);
      const question = new URLSearchParams({
        ...{ study, wave: wave.id, values: style },
        filter: JSON.stringify(apiFilter(list.filterValues as ListFilter)),
      });
      const file = await readExport(
        `/responses.csv?${question.toString()}`,
        setProgress,
        stop.current.signal,
      );
      saveFile(file, `${wave.id}-responses-${style}.csv`);
    },
  });
  const shown = progress === null ? null : counted(progress);
  const problem =
    run.error instanceof BrokenExport
      ? t('export.broken', counted(run.error.progress))
      : (run.error?.message ?? null);
  const codebook = new URLSearchParams({ study, wave: wave.id });
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{t('export.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {t('export.text', { count: total, formatted: formatCount(total) })}
        </DialogContentText>
        <FormControl>
          <FormLabel id={label}>{t('export.values')}</FormLabel>
          <RadioGroup
            row
            aria-labelledby={label}
            value={style}
            onChange={(_, value) => {
              setStyle(value === 'labels' ? 'labels' : 'codes');
            }}
          >
            {STYLES.map((each) => (
              <FormControlLabel
                key={each}
                value={each}
                control={<Radio />}
                label={t(`export.${each}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <Typography>
          <Link href={`/codebook.csv?${codebook.toString()}`} download>
            {t('export.codebook')}
          </Link>
        </Typography>
        {run.isPending && (
          <>
            <LinearProgress
              aria-label={t('export.title')}
              sx={{ mt: 2, mb: 1 }}
              {...(progress === null
                ? {}
                : {
                    variant: 'determinate' as const,
                    value: (100 * progress.done) / Math.max(1, progress.total),
                  })}
            />
            <Typography variant="body2">
              {shown === null ? '' : t('export.progress', shown)}
            </Typography>
          </>
        )}
        {run.isSuccess && progress !== null && (
          <Alert severity="success" sx={{ mt: 2 }}>
            {t('export.done', { formatted: formatCount(progress.total) })}
          </Alert>
        )}
        {problem !== null && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {problem}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>
          {run.isPending ? t('export.stop') : t(run.isSuccess ? 'export.close' : 'export.cancel')}
        </Button>
        <Button
          variant="contained"
          loading={run.isPending}
          disabled={total === 0}
          onClick={() => {
            run.mutate();
          }}
        >
          {t('export.start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const counted = ({ done, total }: ExportProgress) => ({
  done: formatCount(done),
  total: formatCount(total),
});
