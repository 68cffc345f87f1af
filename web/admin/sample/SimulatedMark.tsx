import Chip from '@mui/material/Chip';
import Science from '@mui/icons-material/ScienceOutlined';
import { useTranslation } from 'react-i18next';

/** Stands wherever something simulated is named. */
export function SimulatedMark() {
  const { t } = useTranslation('sample');
  return <Chip size="small" variant="outlined" icon={<Science />} label={t('mark')} />;
}
