import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { type ImportRow, UNDO } from './import-data';
import { Trouble } from './Trouble';

/** Takes out what an import added, once the file's name is typed. */
export function UndoImport({ wave, row }: { readonly wave: string; readonly row: ImportRow }) {
  const { t } = useTranslation('import');
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const undoing = useMutation({
    mutationFn: () => execute(UNDO, { study, id: row.id }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['response-imports', study, wave] });
      await client.invalidateQueries({ queryKey: ['wave', study] });
    },
  });
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={t('undo.label', { name: row.fileName })}
        onClick={() => {
          setTyped('');
          setOpen(true);
        }}
      >
        {t('undo.button')}
      </Button>
      <Dialog open={isOpen} onClose={close} aria-labelledby="undo-title">
        <DialogTitle id="undo-title">{t('undo.title', { name: row.fileName })}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t('undo.text', { count: row.summary?.new ?? 0 })}</Typography>
          <TextField
            fullWidth
            autoFocus
            label={t('undo.type', { name: row.fileName })}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <Trouble error={undoing.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('undo.keep')}</Button>
          <Button
            color="error"
            variant="contained"
            disabled={typed.trim() !== row.fileName}
            loading={undoing.isPending}
            onClick={() => {
              undoing.mutate();
            }}
          >
            {t('undo.button')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
