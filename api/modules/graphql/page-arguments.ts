import { Refusal } from '../../domain/refusal.js';

/** Rows of a page at most. */
const MOST = 200;

/** @throws Refusal BAD_USER_INPUT for a page that is too long or lies before the first row */
export function checkedPage(first: number, offset: number): { first: number; offset: number } {
  if (first >= 1 && first <= MOST && offset >= 0) return { first, offset };
  throw new Refusal('BAD_USER_INPUT', `first must be from 1 to ${MOST}, offset 0 or more.`);
}

/** What a page of rows costs. */
export const pageCost = ({
  childComplexity,
  args,
}: {
  readonly childComplexity: number;
  readonly args: Record<string, unknown>;
}): number => Number(args.first) * childComplexity;
