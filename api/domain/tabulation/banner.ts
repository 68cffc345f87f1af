import type { Codebook } from '../instrument/codebook.js';
import { variableNamed } from './check-spec.js';

/** One column of a banner. */
export interface BannerColumn {
  /** A, B ... Z, AA ...; null for Total. */
  readonly letter: string | null;
  readonly variable: string | null;
  readonly option: string | null;
  readonly label: string;
  /** Columns of one group are compared with each other; null: with none. */
  readonly group: number | null;
}

/** Total first, then the options of each banner variable in the codebook's order. */
export function bannerColumns(
  codebook: Codebook,
  names: readonly string[],
): readonly BannerColumn[] {
  const columns: BannerColumn[] = [
    { letter: null, variable: null, option: null, label: 'Total', group: null },
  ];
  for (const [group, name] of names.entries()) {
    const { options, type } = variableNamed(codebook, name);
    for (const { code, label } of options) {
      columns.push({
        letter: letterOf(columns.length - 1),
        variable: name,
        option: code,
        label,
        // One respondent can stand in several columns of a multiple-answer item: no two samples.
        group: type === 'multiple' ? null : group,
      });
    }
  }
  return columns;
}

/** Letters as a spreadsheet names its columns: 0 is A, 25 Z, 26 AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
