import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../format';

interface Props {
  readonly edition: {
    readonly reconstructed: boolean;
    readonly simulated: boolean;
    readonly study: {
      readonly title: string;
      readonly publisher: string;
      readonly published: string;
      readonly sampleStatement: string;
      readonly reconstructionStatement: string;
    };
  };
}

/** What the rows are and are not, before any number is read. */
export function HonestyNotice({ edition: { study, reconstructed, simulated } }: Props) {
  const { t } = useTranslation();
  return (
    <Box
      component="section"
      aria-labelledby="what-this-is"
      sx={{
        mt: 6,
        p: { xs: 2.5, md: 4 },
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: 'secondary.main',
      }}
    >
      <Typography id="what-this-is" variant="h2" gutterBottom>
        {t('home.honesty')}
      </Typography>
      <Typography sx={{ maxWidth: '50em' }}>
        <Box component="cite" sx={{ fontStyle: 'normal', fontWeight: 600 }}>
          {study.title}
        </Box>
        {', '}
        {t('home.source', {
          publisher: study.publisher,
          published: formatMonth(study.published),
        })}{' '}
        {study.sampleStatement}
      </Typography>
      {simulated && (
        <Typography sx={{ maxWidth: '50em', mt: 1.5, fontWeight: 600 }}>
          {t('simulated.statement')}
        </Typography>
      )}
      {reconstructed && (
        <Typography sx={{ maxWidth: '50em', mt: 1.5, fontWeight: 600 }}>
          {study.reconstructionStatement}
        </Typography>
      )}
    </Box>
  );
}
