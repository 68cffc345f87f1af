import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { CopyText } from '../../accounts/CopyText';
import { formatCount } from '../../format';
import { withEdition } from '../../links';
import { useConsolePath } from '../console-study';
import type { Publication } from './publish-data';
import { PublishSteps } from './PublishSteps';

/** That it is done: the hash, and where readers see the edition. */
export function SealedEdition({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const path = useConsolePath();
  const { editionId, editionName: name, contentHash: hash } = publication;
  return (
    <>
      <PublishSteps at="seal" />
      <Alert severity="success" variant="outlined" sx={{ mb: 3 }}>
        {t('sealed.title', {
          name,
          respondents: formatCount(publication.sampleSize ?? 0),
          organisations: formatCount(publication.organisations ?? 0),
        })}
      </Alert>
      <Typography variant="h2">{t('sealed.hash')}</Typography>
      <Typography sx={{ my: 1, maxWidth: '46em', color: 'text.secondary' }}>
        {t('sealed.hashText')}
      </Typography>
      <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', mb: 1 }}>
        {hash}
      </Box>
      <CopyText text={hash ?? ''} label={t('sealed.copy')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 4 }}>
        <Button variant="contained" component={Link} to={withEdition('/figures', editionId)}>
          {t('sealed.figures')}
        </Button>
        <Button variant="outlined" component={Link} to="/">
          {t('sealed.home')}
        </Button>
        <Button variant="outlined" component={Link} to={path(`/editions/${editionId}/show`)}>
          {t('sealed.edition')}
        </Button>
      </Box>
    </>
  );
}
