import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { CopyText } from '../../accounts/CopyText';
import { useConsolePath, useIsAdmin } from '../console-study';
import { QrCode } from './QrCode';
import { Section } from './Section';
import { useWave } from './use-wave';

/** How people get to the questionnaire: by the open link, or by invitation. */
export function WayIn() {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const { id, access, status } = useWave();
  if (access === 'INVITATION') {
    return (
      <Section title={t('invite.title')} lead={t('invite.text')}>
        {isAdmin && (
          <Button variant="outlined" component={RouterLink} to={path(`/waves/${id}/invitations`)}>
            {t('invite.go')}
          </Button>
        )}
      </Section>
    );
  }
  const url = `${window.location.origin}/respond?${new URLSearchParams({ wave: id }).toString()}`;
  const works = status === 'OPEN' ? 'link.open' : status === 'DRAFT' ? 'link.draft' : 'link.closed';
  return (
    <Section title={t('link.title')} lead={t(works)}>
      <Typography
        component="code"
        sx={{ display: 'block', overflowWrap: 'anywhere', fontSize: '0.875rem', mb: 1 }}
      >
        {url}
      </Typography>
      <CopyText text={url} label={t('link.copy')} />
      <Box sx={{ mt: 1.5, '& svg': { display: 'block', border: 1, borderColor: 'divider' } }}>
        <QrCode text={url} label={t('link.qr')} />
      </Box>
    </Section>
  );
}
