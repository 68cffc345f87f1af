import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PROVENANCE_MEANING } from '../provenance';
import type { Figure } from './figure';
import { hasIntervals, hasOwnLabels, provenancesShown } from './legend-entries';
import { ProvenanceMark } from './ProvenanceMark';

interface Props {
  readonly figure: Figure;
  readonly columns: readonly number[];
}

/** Stands over the picture, so that nobody reads an illustrative bar as a printed one. */
export function Legend({ figure, columns }: Props) {
  const { t } = useTranslation();
  const provenances = provenancesShown(figure, columns);
  const isIllustrative = provenances.includes('ILLUSTRATIVE');
  return (
    <Box
      sx={{
        mb: 3,
        pl: 2,
        borderLeft: 4,
        borderColor: isIllustrative ? 'secondary.main' : 'primary.main',
        fontSize: '0.9375rem',
      }}
    >
      {isIllustrative && (
        <Typography sx={{ fontWeight: 650, color: 'secondary.main' }}>
          {t('legend.warning')}
        </Typography>
      )}
      <Box component="ul" aria-label={t('legend.label')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {provenances.map((provenance) => (
          <Box component="li" key={provenance} sx={{ py: 0.25 }}>
            <ProvenanceMark provenance={provenance} />: {t(PROVENANCE_MEANING[provenance])}
          </Box>
        ))}
        {hasOwnLabels(figure) && <li>{t('legend.ownLabel')}</li>}
        {hasIntervals(figure, columns) && <li>{t('legend.whisker')}</li>}
      </Box>
    </Box>
  );
}
