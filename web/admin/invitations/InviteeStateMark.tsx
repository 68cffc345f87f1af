import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { InviteeRow } from './documents';

type Dates = Pick<InviteeRow, 'optedOutAt' | 'bouncedAt' | 'removedAt'>;

export function stateOf({ removedAt, optedOutAt, bouncedAt }: Dates) {
  if (removedAt !== null) return 'REMOVED';
  if (optedOutAt !== null) return 'OPTED_OUT';
  return bouncedAt === null ? 'ACTIVE' : 'BOUNCED';
}

/** Whether somebody can be written to. */
export function InviteeStateMark({ person }: { readonly person: Dates }) {
  const { t } = useTranslation('invitations');
  const state = stateOf(person);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={state === 'ACTIVE' ? 'success' : 'warning'}
      label={t(`state.${state}`)}
    />
  );
}
