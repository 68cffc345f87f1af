import type { ParseKeys } from 'i18next';
import type { Standing } from './scorecard';

/** One word for where a score stands. */
export const STANDING_NAME = {
  AHEAD: 'results.standing.ahead',
  LEVEL: 'results.standing.level',
  BEHIND: 'results.standing.behind',
  CANNOT_TELL: 'results.standing.cannotTell',
} as const satisfies Record<Standing, ParseKeys>;
