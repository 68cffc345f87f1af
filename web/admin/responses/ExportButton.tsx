import Download from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaveHead } from '../waves/use-wave';
import { ExportDialog } from './ExportDialog';

/** Takes all that match away as a file. */
export function ExportButton({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('responses');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        startIcon={<Download />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('export.button')}
      </Button>
      {open && (
        <ExportDialog
          wave={wave}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
