import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies what stands beside it; where the browser refuses, says to do it by hand. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      setIsCopied(false); // refused, or no clipboard at all outside https
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={<ContentCopy />} onClick={() => void copy()}>
        {label}
      </Button>
      <Box role="status" sx={{ fontSize: '0.875rem' }}>
        {isCopied !== null && t(isCopied ? 'accounts.copied' : 'accounts.notCopied')}
      </Box>
    </Box>
  );
}
