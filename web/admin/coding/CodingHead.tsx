import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { useConsolePath } from '../console-study';

/** The item that a page of coding is about, and the way back to all of them. */
export function CodingHead({ wave, label }: { readonly wave: string; readonly label: string }) {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  return (
    <Box>
      <Link component={RouterLink} to={path(`/waves/${wave}/coding`)} variant="body2">
        {t('desk.back')}
      </Link>
      <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
        {label}
      </Typography>
    </Box>
  );
}
