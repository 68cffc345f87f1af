import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** Stands where a number is kept back: a lock and a word, no number and no base. */
export function Withheld() {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      title={t('cell.suppressedMeaning')}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        borderRadius: 0.5,
        border: '1px dashed',
        borderColor: 'text.secondary',
        color: 'text.secondary',
        fontSize: '0.8125rem',
        fontWeight: 400,
        whiteSpace: 'nowrap',
      }}
    >
      <LockOutlined aria-hidden sx={{ fontSize: 14 }} />
      {t('cell.suppressed')}
    </Box>
  );
}
