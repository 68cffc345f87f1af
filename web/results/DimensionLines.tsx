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
          '@media print': { py: '5px' },
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
          ...{ borderInlineStart: 2, borderColor: 'divider' },
        }}
      >
        {lines.map((line) => (
          <Box
            key={line.position.id}
            component="li"
            data-line={line.position.id}
            sx={{ py: 1.25, '@media print': { py: '2px' } }}
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
        '@media print': { gridTemplateColumns: 'minmax(0, 13rem) minmax(0, 1fr)', rowGap: 0 },
      }}
    >
      <div>
        <Typography
          variant="h3"
          component={level}
          sx={level === 'h4' ? { fontWeight: 550, fontSize: '1rem' } : {}}
        >
          {position.label}
        </Typography>
        {line.kind === 'scored' && <StandingMark standing={line.position.standing} />}
      </div>
      <div>
        <PositionLine scores={scores} provenance={position.provenance} />
        <LineNumbers position={scores} />
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25 }}>
          {line.kind === 'scored' ? line.position.rankStatement : <NoScore {...line.position} />}
        </Typography>
      </div>
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
