import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useAnswer, useEarlyQuestion } from '../api/use-answer';
import { graphql } from '../graphql';
import { Page } from '../layout/Page';
import { withEdition } from '../links';
import { useEdition } from '../use-edition';
import { EDITIONS } from './editions';
import { EditionTable } from './EditionTable';
import { FIGURE_LIST } from './figure-list';
import { FigureCards } from './FigureCards';
import { Findings } from './Findings';
import { HonestyNotice } from './HonestyNotice';
import { CLAIMS } from './ledger/claim';

const STUDY = graphql(`
  query Study($edition: ID) {
    edition(id: $edition) {
      name
      reconstructed
      simulated
      study {
        title
        publisher
        published
        summary
        sampleStatement
        reconstructionStatement
      }
    }
  }
`);

export default function HomePage() {
  const { t } = useTranslation();
  const id = useEdition();
  useEarlyQuestion(FIGURE_LIST, { edition: id });
  useEarlyQuestion(CLAIMS, { edition: id });
  useEarlyQuestion(EDITIONS, {});
  const { edition } = useAnswer(STUDY, { edition: id });
  const { figures } = useAnswer(FIGURE_LIST, { edition: id });
  return (
    <Page title={t('home.title')} documentTitle={t('home.documentTitle')} lead={t('home.lead')}>
      <Typography sx={{ maxWidth: '46em', mt: 2, color: 'text.secondary' }}>
        {t('home.readers')}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, mt: 4 }}>
        <Button variant="contained" size="large" component={Link} to="/respond">
          {t('home.respond')}
        </Button>
        <Button variant="outlined" size="large" component={Link} to={withEdition('/figures', id)}>
          {t('home.seeFigures')}
        </Button>
        <Button variant="outlined" size="large" component={Link} to={withEdition('/claims', id)}>
          {t('home.seeClaims')}
        </Button>
      </Stack>
      <HonestyNotice edition={edition} />
      <Findings />
      <Typography variant="h2" sx={{ mt: 8, mb: 1 }}>
        {t('home.figures')}
      </Typography>
      <Typography sx={{ maxWidth: '46em', mb: 3, color: 'text.secondary' }}>
        {edition.study.summary}
      </Typography>
      <FigureCards figures={figures} headingLevel="h3" />
      <EditionTable />
    </Page>
  );
}
