import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { MailRow } from './mail-data';

const COLOURS = {
  QUEUED: 'default',
  SENDING: 'info',
  SENT: 'success',
  BOUNCED: 'error',
  FAILED: 'error',
  CANCELLED: 'warning',
} as const;

/** What has become of a mail. */
export function MailStatusMark({
  mail: { status, confirmed },
}: {
  readonly mail: Pick<MailRow, 'status' | 'confirmed'>;
}) {
  const { t } = useTranslation('invitations');
  const isUnsure = status === 'SENT' && !confirmed;
  return (
    <Chip
      size="small"
      variant="outlined"
      color={isUnsure ? 'warning' : COLOURS[status]}
      label={t(isUnsure ? 'mailStatus.unconfirmed' : `mailStatus.${status}`)}
    />
  );
}
