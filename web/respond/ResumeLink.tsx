import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CopyLink } from '../figures/CopyLink';

/** The key to the answers, to be kept or opened elsewhere. */
export function ResumeLink({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  return (
    <Box component="details" sx={{ borderTop: 1, borderColor: 'divider', mt: 6, pt: 1 }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 44, alignContent: 'center' }}
      >
        {t('respond.resume.title')}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('respond.resume.text')}
      </Typography>
      <Box
        component="code"
        sx={{ display: 'block', fontSize: '0.875rem', overflowWrap: 'anywhere', mb: 1.5 }}
      >
        {url}
      </Box>
      <Box sx={{ '& button': { minHeight: 44 } }}>
        <CopyLink path={url} />
      </Box>
    </Box>
  );
}
