import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Contrast from '@mui/icons-material/Contrast';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Verdict } from './preview-groups';

const MARKS = {
  SHOWN: { icon: CheckCircle, colour: 'success.main' },
  MOMENTS: { icon: Contrast, colour: 'text.primary' },
  WITHHELD: { icon: Block, colour: 'error.main' },
  EMPTY: { icon: Remove, colour: 'text.secondary' },
} as const;

/** What readers will see of a group, as a word and a sign. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('publishing');
  const { icon: Icon, colour } = MARKS[verdict];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Icon fontSize="small" sx={{ color: colour }} />
      {t(`verdict.${verdict}`)}
    </Box>
  );
}
