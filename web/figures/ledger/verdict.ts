import type { ParseKeys } from 'i18next';
import type { Verdict } from './claim';

export const VERDICT_NAME = {
  REPRODUCED: 'verdict.reproduced',
  CONTRADICTED: 'verdict.contradicted',
  NOT_TESTABLE: 'verdict.notTestable',
} as const satisfies Record<Verdict, ParseKeys>;
