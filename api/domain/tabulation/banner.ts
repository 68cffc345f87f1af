import type { Codebook, Variable, ResponseOption } from '../instrument/codebook.js';
import { bannerPath, NESTED } from './banner-path.js';
import { variableNamed } from './check-spec.js';
import type { Filter } from './table.js';

/** One column of a banner. */
export interface BannerColumn {
  /** A, B ... Z, AA ...; null for Total. */
  readonly letter: string | null;
  /** Of nested variables: all their names, as `bannerPath` reads them. */
  readonly variable: string | null;
  /** Of nested variables: one option each, written alike. */
  readonly option: string | null;
  /** Of nested variables: the labels behind each other. */
  readonly label: string;
  /** One a nested variable, the outermost first; none for Total. */
  readonly labels: readonly string[];
  /** Who stands in the column; none for Total. */
  readonly conditions: readonly Filter[];
  /** Columns of one group are compared with each other; null: with none. */
  readonly group: number | null;
}

const TOTAL: BannerColumn = {
  letter: null,
  variable: null,
  option: null,
  label: 'Total',
  labels: [],
  conditions: [],
  group: null,
};

/**
 * Total first, then the options of each banner entry in the codebook's order; of nested variables
 * every combination. Columns are compared within one option of what they are nested in.
 */
export function bannerColumns(
  codebook: Codebook,
  entries: readonly string[],
): readonly BannerColumn[] {
  const columns: BannerColumn[] = [TOTAL];
  let group = 0;
  for (const entry of entries) {
    const path = bannerPath(entry).map((name) => variableNamed(codebook, name));
    const innermost = path.at(-1);
    if (innermost === undefined) continue;
    for (const outer of combinations(path.slice(0, -1))) {
      for (const option of innermost.options) {
        const steps = [...outer, { variable: innermost, option }];
        columns.push({
          letter: letterOf(columns.length - 1),
          variable: entry,
          option: steps.map((step) => step.option.code).join(NESTED),
          label: steps.map((step) => step.option.label).join(', '),
          labels: steps.map((step) => step.option.label),
          conditions: steps.map((step) => ({
            variable: step.variable.name,
            options: [step.option.code],
          })),
          // One respondent can stand in several columns of a multiple-answer item: no two samples.
          group: innermost.type === 'multiple' ? null : group,
        });
      }
      group += 1;
    }
  }
  return columns;
}

interface Step {
  readonly variable: Variable;
  readonly option: ResponseOption;
}

/** One option of each variable, in every way; of no variable the one way there is. */
const combinations = (path: readonly Variable[]): readonly (readonly Step[])[] =>
  path.reduce<readonly (readonly Step[])[]>(
    (outer, variable) =>
      outer.flatMap((steps) => variable.options.map((option) => [...steps, { variable, option }])),
    [[]],
  );

/** Letters as a spreadsheet names its columns: 0 is A, 25 Z, 26 AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
