import type { Variable } from '../instrument/codebook.js';
import { perEdition } from './per-edition.js';
import type { CatalogueAction, PlanCatalogue } from './plan-catalogue.js';
import type { ReferenceEdition } from './reference-edition.js';
import { releasedShare } from './released.js';
import { topTwo } from './top-two.js';

/** Share of the leaders, in [0, 1], who gave one answer. */
export interface LeadersShare {
  readonly variable: string;
  /** Null where it is the top two boxes of a criterion. */
  readonly option: string | null;
  readonly share: number;
  readonly n: number;
}

/** Of what an action is tied to, what most leaders name; null where none of it may be shown. */
export interface LeadersPriority {
  readonly investing: LeadersShare | null;
  readonly need: LeadersShare | null;
  /** Rated in one of the top two boxes. */
  readonly criterion: LeadersShare | null;
  /** The mean of the three shares that are known, in [0, 1]; 0 where none is. */
  readonly importance: number;
}

/** How much an action matters to all leaders together, through the disclosure gate. */
export function leadersPriority(
  edition: ReferenceEdition,
  catalogue: PlanCatalogue,
  action: CatalogueAction,
): LeadersPriority {
  const { practices, needs, criteria } = action;
  const key = JSON.stringify([catalogue.needs, catalogue.investing, practices, needs, criteria]);
  return once(edition, key, () => computePriority(edition, catalogue, action));
}

const once = perEdition<LeadersPriority>();

function computePriority(
  edition: ReferenceEdition,
  catalogue: PlanCatalogue,
  action: CatalogueAction,
): LeadersPriority {
  const rows = action.practices.flatMap((name) => variableOf(edition, name)?.row ?? []);
  const optionShares = (item: string, codes: readonly string[]): readonly LeadersShare[] =>
    codes.flatMap((code) => shareOf(edition, variableOf(edition, item), [code]) ?? []);
  const investing = highest(optionShares(catalogue.investing, rows));
  const need = highest(optionShares(catalogue.needs, action.needs));
  const criterion = highest(
    action.criteria.flatMap((name) => {
      const variable = variableOf(edition, name);
      return shareOf(edition, variable, variable === undefined ? [] : topTwo(variable)) ?? [];
    }),
  );
  const known = [investing, need, criterion].flatMap((found) => found?.share ?? []);
  const importance = known.reduce((sum, share) => sum + share, 0) / Math.max(1, known.length);
  return { investing, need, criterion, importance };
}

const variableOf = ({ codebook }: ReferenceEdition, wanted: string): Variable | undefined =>
  codebook.variables.find(({ name }) => name === wanted);

function shareOf(
  edition: ReferenceEdition,
  variable: Variable | undefined,
  options: readonly string[],
): LeadersShare | null {
  const known = new Set(variable?.options.map(({ code }) => code));
  if (variable === undefined || !options.every((code) => known.has(code))) return null;
  const released = releasedShare(edition, variable, options, edition.leaders);
  if (released.status !== 'published') return null;
  const [only = null] = options;
  return {
    variable: variable.name,
    option: options.length === 1 ? only : null,
    share: released.value,
    n: released.n,
  };
}

const highest = (shares: readonly LeadersShare[]): LeadersShare | null =>
  shares.reduce<LeadersShare | null>(
    (most, each) => (most === null || each.share > most.share ? each : most),
    null,
  );
