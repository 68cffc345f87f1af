import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';

type Status = 'DRAFT' | 'OPEN' | 'CLOSED' | 'PUBLISHED';

const COLOURS = {
  DRAFT: 'default',
  OPEN: 'success',
  CLOSED: 'warning',
  PUBLISHED: 'primary',
} as const;

/** How far a wave has come. */
export function WaveStatusMark({ status }: { readonly status: Status }) {
  const { t } = useTranslation('console');
  return (
    <Chip size="small" variant="outlined" color={COLOURS[status]} label={t(`status.${status}`)} />
  );
}
