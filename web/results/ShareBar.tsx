import { useId } from 'react';
import { HatchPattern } from '../charts/HatchPattern';
import { useLanguage } from '../language/language-context';
import { placeOn } from './position-marks';
import type { Scorecard } from './scorecard';

type Estimate = Scorecard['partners'][number]['mean'];

interface Props {
  readonly estimate: Estimate;
  /** The ends of the axis: 0 and 1 for proportions, the scale's for means. */
  readonly low: number;
  readonly high: number;
  /** The own rating on the same axis, where there is one. */
  readonly own?: number | null;
}

const MIDDLE = 10;

/** A bar with its 95 % interval; the numbers stand in the cells beside it. */
export function ShareBar({ estimate, low, high, own = null }: Props) {
  const { direction } = useLanguage();
  const id = useId();
  const at = (value: number): number => placeOn(value, low, high, direction);
  const start = at(low);
  const isIllustrative = estimate.provenance === 'ILLUSTRATIVE';
  const colour = `var(--mui-palette-${isIllustrative ? 'secondary' : 'primary'}-main)`;
  const end = estimate.value === null ? start : at(estimate.value);
  return (
    <svg
      aria-hidden
      width="100%"
      height={2 * MIDDLE}
      className="bar"
      style={{ display: 'block', overflow: 'visible', maxWidth: 'calc(100% - 8px)' }}
    >
      {isIllustrative && <HatchPattern id={id} />}
      <line x2="100%" y1={MIDDLE} y2={MIDDLE} stroke="var(--mui-palette-divider)" strokeWidth={2} />
      {estimate.value !== null && (
        <rect
          x={`${Math.min(start, end)}%`}
          width={`${Math.abs(end - start)}%`}
          y={MIDDLE - 6}
          height={12}
          stroke={colour}
          fill={isIllustrative ? `url(#${id})` : colour}
        />
      )}
      {estimate.low !== null && estimate.high !== null && (
        <g stroke="var(--mui-palette-text-primary)" strokeWidth={1.5}>
          <line x1={`${at(estimate.low)}%`} x2={`${at(estimate.high)}%`} y1={MIDDLE} y2={MIDDLE} />
          {[estimate.low, estimate.high].map((limit) => (
            <line
              key={limit}
              x1={`${at(limit)}%`}
              x2={`${at(limit)}%`}
              y1={MIDDLE - 4}
              y2={MIDDLE + 4}
            />
          ))}
        </g>
      )}
      {own !== null && (
        <circle
          cx={`${at(own)}%`}
          cy={MIDDLE}
          r={6.5}
          fill="var(--mui-palette-primary-main)"
          stroke="var(--mui-palette-background-paper)"
          strokeWidth={2}
        />
      )}
    </svg>
  );
}
