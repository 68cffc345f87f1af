import LinkIcon from '@mui/icons-material/Link';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies the address of a view; where the browser refuses, it shows the address instead. */
export function CopyLink({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<{ path: string; text: string } | null>(null);
  const copy = async () => {
    const address = new URL(path, window.location.origin).href;
    const isCopied = await write(address);
    setSaid({ path, text: isCopied ? t('actions.copied') : t('actions.notCopied', { address }) });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={<LinkIcon />} onClick={() => void copy()}>
        {t('actions.copyLink')}
      </Button>
      <Box role="status" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
        {said?.path === path ? said.text : ''}
      </Box>
    </Box>
  );
}

async function write(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false; // refused, or no clipboard at all outside https
  }
}
