import AddCircle from '@mui/icons-material/AddCircleOutlined';
import AltRoute from '@mui/icons-material/AltRoute';
import Check from '@mui/icons-material/Check';
import EditOutlined from '@mui/icons-material/EditOutlined';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutlined';
import Straighten from '@mui/icons-material/Straighten';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../instrument-data';

export type Change = Comparison['variables'][number]['change'];

export const CHANGES = [
  'IDENTICAL',
  'WORDING_CHANGED',
  'ROUTING_CHANGED',
  'SCALE_CHANGED',
  'NEW',
  'GONE',
] as const satisfies readonly Change[];

export const CHANGE_ICONS = {
  IDENTICAL: Check,
  WORDING_CHANGED: EditOutlined,
  ROUTING_CHANGED: AltRoute,
  SCALE_CHANGED: Straighten,
  NEW: AddCircle,
  GONE: RemoveCircle,
} as const;
const COLOURS = {
  IDENTICAL: 'success',
  WORDING_CHANGED: 'warning',
  ROUTING_CHANGED: 'warning',
  SCALE_CHANGED: 'error',
  NEW: 'primary',
  GONE: 'default',
} as const;

/** What became of a variable. */
export function ChangeMark({ change }: { readonly change: Change }) {
  const { t } = useTranslation('instruments');
  const Icon = CHANGE_ICONS[change];
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[change]}
      icon={<Icon />}
      label={t(`change.${change}`)}
    />
  );
}
