import Box from '@mui/material/Box';
import { useId } from 'react';
import { HatchPattern } from '../charts/HatchPattern';
import { useLanguage } from '../language/language-context';
import { type LineScores, positionMarks } from './position-marks';
import type { Position } from './scorecard';

interface Props {
  readonly scores: LineScores;
  readonly provenance: Position['provenance'];
  /** The own score above its mark; a line in a list of many goes without. */
  readonly isLabelled?: boolean;
  /** On paper without the scale's numbers and the own score, which stand beside it. */
  readonly isBareOnPaper?: boolean;
}

const TOP = 18;
const MIDDLE = TOP + 11;
const HEIGHT = MIDDLE + 31;

/** One 1-5 line, drawn as vectors: the text beside it says the same. */
export function PositionLine({
  scores,
  provenance,
  isLabelled = true,
  isBareOnPaper = false,
}: Props) {
  const { direction, formats } = useLanguage();
  const id = useId();
  const { ticks, band, median, own } = positionMarks(scores, direction);
  const isIllustrative = provenance === 'ILLUSTRATIVE';
  const colour = isIllustrative ? 'secondary-main' : 'primary-main';
  const lift = isLabelled ? 0 : TOP - 4;
  return (
    <Box sx={{ px: 1.75, direction: 'ltr', '@media print': onPaper(isBareOnPaper, lift) }}>
      <svg
        aria-hidden
        width="100%"
        height={HEIGHT - lift}
        style={{ display: 'block', overflow: 'visible' }}
      >
        {isIllustrative && <HatchPattern id={id} />}
        <svg y={-lift} overflow="visible">
          <line x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} {...stroke('divider')} strokeWidth={2} />
          {ticks.map(({ value, at }) => (
            <g key={value}>
              <line
                {...stroke('divider')}
                x1={`${at}%`}
                x2={`${at}%`}
                y1={MIDDLE - 5}
                y2={MIDDLE + 5}
              />
              <text {...tickText} x={`${at}%`} y={MIDDLE + 27}>
                {formats.count(value)}
              </text>
            </g>
          ))}
          {band !== null && (
            <rect
              x={`${band.from}%`}
              width={`${band.width}%`}
              y={MIDDLE - 9}
              height={18}
              {...stroke(colour)}
              fill={isIllustrative ? `url(#${id})` : 'var(--mui-palette-divider)'}
            />
          )}
          {median !== null && (
            <line
              {...stroke(colour)}
              x1={`${median}%`}
              x2={`${median}%`}
              y1={MIDDLE - 13}
              y2={MIDDLE + 13}
              strokeWidth={4}
            />
          )}
          {own !== null && (
            <svg x={`${own}%`} y={MIDDLE} overflow="visible">
              <OwnMark />
              {isLabelled && scores.own !== null && (
                <text {...ownText} y={-15}>
                  {formats.points(scores.own)}
                </text>
              )}
            </svg>
          )}
        </svg>
      </svg>
    </Box>
  );
}

/** The respondent, wherever something is drawn: a filled disc with a rim in the ground's colour. */
export const OwnMark = () => (
  <circle
    r={8}
    fill="var(--mui-palette-primary-main)"
    stroke="var(--mui-palette-background-paper)"
    strokeWidth={2.5}
  />
);

const stroke = (colour: string) => ({ stroke: `var(--mui-palette-${colour})` });

const BARE_HEIGHT = 26;

/** Paper is small; where the numbers go, so do the strips above and below that held them. */
const onPaper = (isBare: boolean, lift: number) => ({
  zoom: 0.62,
  ...(isBare && {
    '& text': { display: 'none' },
    '& > svg': {
      height: `${BARE_HEIGHT}px`,
      transform: `translateY(${BARE_HEIGHT / 2 + lift - MIDDLE}px)`,
    },
  }),
});

const tickText = {
  textAnchor: 'middle',
  fontSize: 12,
  fill: 'var(--mui-palette-text-secondary)',
} as const;

const ownText = {
  textAnchor: 'middle',
  fontSize: 14,
  fontWeight: 700,
  fill: 'var(--mui-palette-primary-main)',
} as const;
