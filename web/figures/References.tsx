import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../format';
import type { Figure } from './figure';

/** Figures beside which the report quotes other surveys: where AI is used, and what it needs. */
const BESIDE: ReadonlySet<number> = new Set([2, 4]);

/** Other surveys the report quotes, in a quiet list of their own: never in our bases or charts. */
export function References({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const { references } = figure.edition.study;
  if (!BESIDE.has(figure.number) || references.length === 0) return null;
  const sources = [...new Set(references.map(({ source }) => source))];
  return (
    <Box component="section" sx={{ maxWidth: '46em', mt: 4, color: 'text.secondary' }}>
      <Typography variant="h3" component="h2">
        {t('references.title')}
      </Typography>
      <Typography variant="body2">{t('references.text')}</Typography>
      {sources.map((source) => (
        <Typography key={source} variant="body2" sx={{ mt: 1 }}>
          <Box component="cite" sx={{ fontStyle: 'normal', fontWeight: 600 }}>
            {source}:
          </Box>{' '}
          {references
            .filter((reference) => reference.source === source)
            .map(({ label, value }) => `${label} ${formatPercent(value)}`)
            .join('; ')}
          .
        </Typography>
      ))}
    </Box>
  );
}
