import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { Expandable } from './Expandable';
import { LineNumbers } from './LineNumbers';
import type { DimensionLine, Line } from './lines';
import { PositionLine } from './PositionLine';
import { StandingMark } from './StandingMark';

/** One line for each dimension, its practices under it. */
export const DimensionLines = ({ lines }: { readonly lines: readonly DimensionLine[] }) => (
  <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {lines.map(({ line, practices }) => (
      <Box
        key={line.position.id}
        component="li"
        data-line={line.position.id}
        sx={{
          ...{ borderTop: 1, borderColor: 'divider', py: 2.5, breakInside: 'avoid' },
          '@media print': { py: '3px' },
        }}
      >
        <LineView line={line} level="h3" />
        {practices.length > 1 && <Practices label={line.position.label} lines={practices} />}
      </Box>
    ))}
  </Box>
);

function Practices({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <Expandable
      summary={t('results.lines.practices', { count: lines.length })}
      name={t('results.lines.practicesOf', { label })}
      onPaper="open"
    >
      <Box
        component="ul"
        sx={{
          ...{ listStyle: 'none', m: 0, p: 0, paddingInlineStart: { xs: 1.5, md: 3 } },
          borderInlineStart: '2px solid',
          borderInlineStartColor: 'var(--mui-palette-divider)',
          '@media print': { paddingInlineStart: '8px' },
        }}
      >
        {lines.map((line) => (
          <Box
            key={line.position.id}
            component="li"
            data-line={line.position.id}
            sx={{ py: 1.25, '@media print': { py: '1px' } }}
          >
            <LineView line={line} level="h4" />
          </Box>
        ))}
      </Box>
    </Expandable>
  );
}

/** Name and standing beside the line; numbers and rank under it. */
function LineView({ line, level }: { readonly line: Line; readonly level: 'h3' | 'h4' }) {
  const { position } = line;
  const scores = { ...position, own: line.kind === 'scored' ? line.position.own : null };
  return (
    <Box
      sx={{
        ...{ display: 'grid', columnGap: 4, rowGap: 0.5 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 17rem) minmax(0, 1fr)' },
        '@media print': {
          ...{ gridTemplateColumns: '23rem minmax(0, 1fr)', rowGap: 0, columnGap: '12px' },
          alignItems: 'center',
        },
      }}
    >
      <Box sx={nameOnPaper}>
        <Typography
          variant="h3"
          component={level}
          sx={level === 'h4' ? { fontWeight: 550, fontSize: '1rem' } : {}}
        >
          {position.label}
        </Typography>
        {line.kind === 'scored' && <StandingMark standing={line.position.standing} />}
      </Box>
      <Box sx={besideOnPaper}>
        <PositionLine
          scores={scores}
          provenance={position.provenance}
          isBareOnPaper={level === 'h4'}
        />
        <Box sx={runningOnPaper}>
          <LineNumbers position={scores} />
          <Typography variant="body2" sx={statement}>
            {line.kind === 'scored' ? line.position.rankStatement : <NoScore {...line.position} />}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
}

function NoScore({ answered, asked }: { readonly answered: number; readonly asked: number }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  if (asked < 2) return t('results.lines.notAnswered');
  return t('results.lines.noScore', {
    answered: formats.count(answered),
    asked: formats.count(asked),
  });
}

const nameOnPaper = {
  '@media print': {
    ...{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 8.5rem', columnGap: '6px' },
    ...{ alignItems: 'center', '& > *': { lineHeight: 1.2 } },
  },
} as const;

/** Paper is wide and short: there the words stand beside the picture. */
const besideOnPaper = {
  '@media print': {
    ...{ display: 'grid', gridTemplateColumns: '14rem minmax(0, 1fr)', columnGap: '12px' },
    alignItems: 'center',
  },
} as const;

const runningOnPaper = {
  '@media print': {
    ...{ display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
    '& dl': { display: 'contents' },
  },
} as const;

/** The API's phrase stands alone here, so it begins like a sentence. */
const statement = {
  ...{ color: 'text.secondary', mt: 0.25 },
  '&::first-letter': { textTransform: 'uppercase' },
  '@media print': { mt: 0 },
} as const;
