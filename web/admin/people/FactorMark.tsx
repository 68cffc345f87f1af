import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** Whether signing in asks for a code: a word and a sign, not a colour alone. */
export function FactorMark({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('people');
  const Icon = isOn ? CheckCircleOutlined : RemoveCircleOutlined;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Icon fontSize="small" color={isOn ? 'success' : 'disabled'} aria-hidden />
      {t(isOn ? 'factor.on' : 'factor.off')}
    </Box>
  );
}
