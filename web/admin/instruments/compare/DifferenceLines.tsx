import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../instrument-data';
import { languageName } from '../language-name';

type Difference = Comparison['variables'][number]['differences'][number];

/** These are told, but no trend minds them. */
const HARMLESS = new Set(['heading', 'option-order', 'required', 'dimension', 'section']);

/** Each difference with what it was and what it is. */
export function DifferenceLines({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation('instruments');
  if (differences.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {differences.map((difference, index) => (
        <li key={index}>
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {nameOf(difference)}
            {HARMLESS.has(difference.kind) && (
              <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                {` ${t('difference.harmless')}`}
              </Box>
            )}
          </Typography>
          {difference.before !== null && (
            <Typography variant="body2">
              {t('difference.before')} <del>{difference.before}</del>
            </Typography>
          )}
          {difference.after !== null && (
            <Typography variant="body2">
              {t('difference.after')}{' '}
              <ins style={{ textDecoration: 'none' }}>{difference.after}</ins>
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );

  function nameOf({ kind, option, locale }: Difference): string {
    const name = t(`difference.${kind as 'type'}`, { option: option ?? '' });
    return locale === null ? name : t('difference.in', { name, language: languageName(locale) });
  }
}
