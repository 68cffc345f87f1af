import type { Position } from './position.js';
import type { Standing } from './standing.js';

/**
 * The scorecard in one sentence: in how many dimensions the respondent is ahead of, level with and
 * behind the leaders, and in how many the data cannot tell. Counts of positions, nothing beyond.
 * @param peers which leaders; null for all of them
 */
export function verdictOn(dimensions: readonly Position[], peers: string | null): string {
  const all = dimensions.length;
  if (all === 0) return 'This edition scores no dimension, so there is nothing to stand in.';
  if (dimensions.every(({ own }) => own === null)) {
    return `You answered too few items to be scored in any of the ${dimensionsOf(all)}.`;
  }
  const basis = basisOf(dimensions, peers);
  const told = (['ahead', 'level', 'behind'] as const).flatMap((standing) => {
    const count = countOf(dimensions, standing);
    return count === 0 ? [] : [`${WORDING[standing]} in ${count}`];
  });
  if (told.length === 0) {
    return `Against ${basis}, the data cannot tell where you stand in any of the ${dimensionsOf(all)}.`;
  }
  const open = countOf(dimensions, 'cannot-tell');
  const rest = open === 0 ? '' : `; in ${open} the data cannot tell`;
  return `Against ${basis}, you are ${listed(told)} of the ${dimensionsOf(all)}${rest}.`;
}

const WORDING = {
  ahead: 'ahead of their median',
  level: 'level with their middle half',
  behind: 'behind their median',
} as const;

const countOf = (dimensions: readonly Position[], wanted: Standing): number =>
  dimensions.filter(({ standing }) => standing === wanted).length;

/** Whom with, on which bases, and that their values are illustrative where they are. */
function basisOf(dimensions: readonly Position[], peers: string | null): string {
  const bases = dimensions.flatMap(({ n }) => n ?? []);
  const illustrative = dimensions.some(({ provenance }) => provenance === 'illustrative');
  const marks = [
    ...(peers === null ? [] : [peers]),
    ...(bases.length === 0 ? [] : [`n = ${range(Math.min(...bases), Math.max(...bases))}`]),
    ...(illustrative ? ['illustrative values'] : []),
  ];
  return marks.length === 0 ? 'the leaders' : `the leaders (${marks.join(', ')})`;
}

const range = (low: number, high: number): string =>
  low === high ? `${low}` : `${low} to ${high}`;

const dimensionsOf = (count: number): string =>
  count === 1 ? '1 dimension' : `${count} dimensions`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
