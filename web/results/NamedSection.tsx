import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ProvenanceMark } from '../figures/ProvenanceMark';
import { useLanguage } from '../language/language-context';
import { PositionLine } from './PositionLine';
import type { Position, Scorecard } from './scorecard';
import { Section } from './Section';

/** Three practices above the leaders' median and three below, with their numbers. */
export function NamedSection({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  return (
    <Section title={t('results.named.title')} lead={t('results.named.lead')}>
      <Box
        sx={{
          ...{ display: 'grid', columnGap: 6, rowGap: 4 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          '@media print': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '24px' },
        }}
      >
        <Named
          title={t('results.named.strengths')}
          positions={scorecard.strengths}
          none={t('results.named.noStrengths')}
          colour="success.main"
        />
        <Named
          title={t('results.named.gaps')}
          positions={scorecard.gaps}
          none={t('results.named.noGaps')}
          colour="error.main"
        />
      </Box>
    </Section>
  );
}

interface NamedProps {
  readonly title: string;
  readonly positions: readonly Position[];
  /** What to say when there are none. */
  readonly none: string;
  readonly colour: string;
}

function Named({ title, positions, none, colour }: NamedProps) {
  return (
    <Box sx={{ borderTop: 3, borderColor: colour, pt: 1.5, '@media print': { pt: '3px' } }}>
      <Typography
        variant="h3"
        sx={{ fontSize: '1.1875rem', mb: 1, '@media print': { mb: 0, fontSize: '1.0625rem' } }}
      >
        {title}
      </Typography>
      {positions.length === 0 ? (
        <Typography sx={{ maxWidth: '34em' }}>{none}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {positions.map((position) => (
            <NamedPosition key={position.id} position={position} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function NamedPosition({ position }: { readonly position: Position }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const { label, own, median, n, provenance } = position;
  return (
    <Box component="li" data-named={position.id} sx={named}>
      <Typography variant="h3" component="h4" sx={{ fontWeight: 550 }}>
        {label}
      </Typography>
      <Box sx={{ '@media print': { gridArea: 'line' } }}>
        <PositionLine scores={position} provenance={provenance} isLabelled={false} isBareOnPaper />
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          fontSize: '0.9375rem',
          '@media print': { columnGap: '6px' },
        }}
      >
        <span>
          {t('results.named.numbers', {
            own: formats.points(own),
            median: median === null ? t('results.lines.notShown') : formats.points(median),
            n: n === null ? '–' : formats.count(n),
          })}
        </span>
        <ProvenanceMark provenance={provenance} />
      </Box>
    </Box>
  );
}

const named = {
  ...{ py: 1.25, breakInside: 'avoid' },
  '@media print': {
    ...{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 11rem', columnGap: '8px' },
    ...{ gridTemplateAreas: '"name line" "numbers line"', alignItems: 'center', py: '1px' },
    '& h4': { lineHeight: 1.2 },
  },
} as const;
