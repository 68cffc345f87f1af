import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Withheld } from './Withheld';
import type { Estimate } from './figure';

/** Explains the lock under any table that shows one. */
export function WithheldNote({ statuses }: { readonly statuses: readonly Estimate['status'][] }) {
  const { t } = useTranslation();
  if (!statuses.includes('SUPPRESSED')) return null;
  return (
    <Typography variant="body2" sx={{ my: 1.5, color: 'text.secondary' }}>
      <Withheld /> {t('cell.suppressedMeaning')}
    </Typography>
  );
}
