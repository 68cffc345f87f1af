import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/use-answer';
import { Page } from '../layout/Page';
import { useEdition } from '../use-edition';
import { FIGURE_LIST } from './figure-list';
import { FigureCards } from './FigureCards';

export default function FiguresPage() {
  const { t } = useTranslation();
  const { figures } = useAnswer(FIGURE_LIST, { edition: useEdition() });
  return (
    <Page title={t('figures.title')} lead={t('figures.lead')}>
      <Box component="section" aria-label={t('figures.title')} sx={{ mt: 4 }}>
        <FigureCards figures={figures} headingLevel="h2" />
      </Box>
    </Page>
  );
}
