import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Verdict } from './claim';
import { VERDICT_NAME } from './verdict';

const LOOK = {
  REPRODUCED: { color: 'success', icon: <CheckCircleOutlined /> },
  CONTRADICTED: { color: 'error', icon: <CancelOutlined /> },
  NOT_TESTABLE: { color: 'default', icon: <HelpOutlined /> },
} as const;

export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <Chip
      {...LOOK[verdict]}
      size="small"
      variant="outlined"
      label={t(VERDICT_NAME[verdict])}
      sx={{ fontWeight: 600, fontSize: '0.875rem', height: 28 }}
    />
  );
}
