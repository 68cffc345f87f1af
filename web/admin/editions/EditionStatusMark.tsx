import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { EditionRow } from './edition-data';

export type EditionStatus = 'reference' | 'standing' | 'withdrawn';

export const statusOf = ({
  reference,
  withdrawnAt,
}: Pick<EditionRow, 'reference' | 'withdrawnAt'>): EditionStatus =>
  withdrawnAt !== null ? 'withdrawn' : reference ? 'reference' : 'standing';

const COLOURS = { reference: 'primary', standing: 'success', withdrawn: 'error' } as const;

/** What has become of an edition. */
export function EditionStatusMark({ status }: { readonly status: EditionStatus }) {
  const { t } = useTranslation('editions');
  return (
    <Chip size="small" variant="outlined" color={COLOURS[status]} label={t(`status.${status}`)} />
  );
}
