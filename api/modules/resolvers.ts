import { AssessmentsResolver } from './assessments/assessments.resolver.js';
import { ScorecardResolver } from './benchmark/scorecard.resolver.js';
import { EditionResolver } from './editions/edition.resolver.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { CrosstabResolver } from './tabulation/crosstab.resolver.js';

/** Every resolver: what schema.graphql is written from. */
export const RESOLVERS = [
  EditionResolver,
  FiguresResolver,
  CrosstabResolver,
  AssessmentsResolver,
  ScorecardResolver,
] as const;
