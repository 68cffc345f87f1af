import Add from '@mui/icons-material/Add';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../../api/execute';
import { visuallyHidden } from '../../visually-hidden';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { newSection } from './document/new-item';
import { CREATE_VERSION } from './instrument-data';

interface Source {
  readonly from?: number;
  readonly document?: unknown;
}

/** Makes a draft: a copy of a version, one from a file, or, where there is none yet, a blank one. */
export function NewVersion({ newest }: { readonly newest: number | null }) {
  const { t } = useTranslation('instruments');
  const file = useRef<HTMLInputElement>(null);
  const { mutate, isPending, error, reset } = useCreateVersion();
  return (
    <>
      <Button
        variant="contained"
        startIcon={<Add />}
        disabled={isPending}
        onClick={() => {
          mutate(newest === null ? { document: BLANK } : { from: newest });
        }}
      >
        {newest === null ? t('create.blank') : t('create.copy', { version: newest })}
      </Button>
      <Button startIcon={<UploadFile />} disabled={isPending} onClick={() => file.current?.click()}>
        {t('create.import')}
      </Button>
      <Box
        component="input"
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label={t('create.file')}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen !== undefined) mutate({ file: chosen });
        }}
      />
      <Snackbar open={error !== null} onClose={reset}>
        <Alert severity="error" onClose={reset}>
          {error instanceof SyntaxError
            ? t('create.noJson', { message: error.message })
            : error?.message}
        </Alert>
      </Snackbar>
    </>
  );
}

const BLANK = { title: 'New questionnaire', locale: 'en', pages: [newSection(null)] };

/** Leads to the new version. */
export function useCreateVersion() {
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, ...source }: Source & { readonly file?: File }) => {
      const document =
        file === undefined ? source : { document: JSON.parse(await file.text()) as unknown };
      return execute(CREATE_VERSION, { study, ...document });
    },
    onSuccess: async ({ createInstrumentVersion: { version } }) => {
      await queries.invalidateQueries({ queryKey: ['instruments'] });
      await navigate(path(`/instruments/${version}`));
    },
  });
}
