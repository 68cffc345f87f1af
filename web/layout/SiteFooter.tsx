import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { useChangingAnswer } from '../api/use-answer';
import { shortHash } from '../format';
import { graphql } from '../graphql';
import { STUDY_LANGUAGE } from '../language/languages';
import { withEdition } from '../links';
import { useEdition } from '../use-edition';

const EDITION_IN_USE = graphql(`
  query EditionInUse($edition: ID) {
    edition(id: $edition) {
      name
      hash
      reconstructed
      simulated
      study {
        reconstructionStatement
      }
    }
  }
`);

export function SiteFooter() {
  const { t } = useTranslation();
  const edition = useEdition();
  return (
    <Box
      component="footer"
      sx={{ borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper', py: 4 }}
    >
      <Container maxWidth="lg" sx={{ display: 'grid', gap: 2, minHeight: 132 }}>
        <EditionInUse />
        <Typography
          variant="body2"
          sx={{ alignSelf: 'end', display: 'flex', flexWrap: 'wrap', columnGap: 3 }}
        >
          <Link component={RouterLink} to={withEdition('/table', edition)} sx={{ py: 0.5 }}>
            {t('nav.tables')}
          </Link>
          <Link component={RouterLink} to="/admin/sign-in" sx={{ py: 0.5 }}>
            {t('accounts.signIn.title')}
          </Link>
        </Typography>
      </Container>
    </Box>
  );
}

/** Nothing while it is unknown: the page itself says what went wrong. */
function EditionInUse() {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useChangingAnswer(EDITION_IN_USE, { edition: useEdition() });
  if (data === undefined || isPlaceholderData) return <div />;
  const { edition } = data;
  return (
    <Box sx={{ color: 'text.secondary', maxWidth: '52em' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {t('footer.edition', { name: edition.name })}{' '}
        <Box component="code" title={edition.hash} sx={{ fontSize: '0.8125rem', fontWeight: 400 }}>
          {shortHash(edition.hash)}
        </Box>
      </Typography>
      {edition.simulated && (
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {t('simulated.statement')}
        </Typography>
      )}
      {edition.reconstructed && (
        <Typography variant="body2" lang={STUDY_LANGUAGE}>
          {edition.study.reconstructionStatement}
        </Typography>
      )}
    </Box>
  );
}
