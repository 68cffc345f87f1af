/** Targets as typed, by cell; what is not there, or empty, is no target. */
export type Sheet = Readonly<Record<string, string>>;

export const cellKey = (industry: string, region: string): string =>
  JSON.stringify([industry, region]);

const LARGEST_TARGET = 1_000_000;

/** Undefined when it is none: a target is a whole number, or nothing; null: nothing. */
export function targetOf(typed: string): number | null | undefined {
  const bare = typed.trim();
  if (bare === '') return null;
  if (!/^\d{1,7}$/.test(bare)) return undefined;
  const target = Number(bare);
  return target <= LARGEST_TARGET ? target : undefined;
}

export interface Pasted {
  readonly sheet: Sheet;
  readonly taken: number;
  /** Values that are no targets; their cells stay as they were. */
  readonly refused: number;
}

/** Whether a text is a block of cells and not one value. */
export const isBlock = (text: string): boolean => /[\t\n\r]/.test(text.trim());

/**
 * Puts a block copied from a spreadsheet into the sheet, from one cell on to the right and down. What
 * reaches over the edge is left out; thousands may be separated as people write them.
 * @param industries rows of the grid
 * @param regions columns of the grid
 */
export function pasted(
  sheet: Sheet,
  text: string,
  from: { readonly industry: string; readonly region: string },
  industries: readonly string[],
  regions: readonly string[],
): Pasted {
  const next: Record<string, string> = { ...sheet };
  let taken = 0;
  let refused = 0;
  const rows = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  rows.forEach((row, down) => {
    const industry = industries[industries.indexOf(from.industry) + down];
    row.split('\t').forEach((value, right) => {
      const region = regions[regions.indexOf(from.region) + right];
      if (industry === undefined || region === undefined) return;
      const target = targetOf(withoutSeparators(value));
      if (target === undefined) refused += 1;
      else {
        taken += 1;
        next[cellKey(industry, region)] = target === null ? '' : String(target);
      }
    });
  });
  return { sheet: next, taken, refused };
}

/** “1,200”, “1.200”, “1 200” and “1’200” as spreadsheets show a whole number. */
const withoutSeparators = (value: string): string =>
  /^\d{1,3}([,.\s’'\u00a0\u202f]\d{3})+$/u.test(value.trim())
    ? value.replace(/[,.\s’'\u00a0\u202f]/gu, '')
    : value;

/** Sum of the targets; what is none counts nothing. */
export const totalOf = (sheet: Sheet, keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (targetOf(sheet[key] ?? '') ?? 0), 0);
