/** What an admin has entered of a weighting so far; percents as typed. */
export interface MarginDraft {
  readonly variable: string;
  readonly targets: Readonly<Record<string, string>>;
}

export interface WeightingDraft {
  readonly isWeighted: boolean;
  readonly margins: readonly MarginDraft[];
  readonly isCapped: boolean;
  /** Multiples of the average weight, as typed. */
  readonly lower: string;
  readonly upper: string;
}

export const NO_WEIGHTS: WeightingDraft = {
  ...{ isWeighted: false, margins: [], isCapped: true },
  ...{ lower: '0.2', upper: '5' },
};

export interface OptionCount {
  readonly option: string;
  readonly label: string;
  readonly respondents: number;
}

/** A number as people write it, with a point or a comma and perhaps a percent sign; null: none. */
export function numberOf(text: string): number | null {
  const digits = text.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** Adds up in hundred-thousandths, so that 33.3 + 33.3 + 33.4 is 100. */
const UNIT = 100_000;
export const totalOf = (targets: MarginDraft['targets']): number =>
  Object.values(targets).reduce((sum, text) => sum + Math.round((numberOf(text) ?? 0) * UNIT), 0) /
  UNIT;

/** Rounded percents may miss 100 by this much. */
const LEEWAY = 0.1;
export const isHundred = (total: number): boolean => Math.abs(total - 100) <= LEEWAY;

export type MarginProblem = 'number' | 'positive' | 'missing' | 'nobody';

/** What is wrong with the target of one answer; null: nothing. */
export function targetProblem(text: string, { respondents }: OptionCount): MarginProblem | null {
  const number = numberOf(text);
  if (text.trim() === '') return respondents > 0 ? 'missing' : null;
  if (number === null) return 'number';
  if (respondents === 0) return number > 0 ? 'nobody' : null;
  return number > 0 ? null : 'positive';
}

/** The same for every answer that somebody gave. */
export function equalTargets(options: readonly OptionCount[]): MarginDraft['targets'] {
  const given = options.filter(({ respondents }) => respondents > 0);
  const share = Math.floor((100 / given.length) * 100) / 100;
  const rest = Math.round((100 - share * (given.length - 1)) * 100) / 100;
  return Object.fromEntries(
    given.map(({ option }, at) => [option, String(at === 0 ? rest : share)]),
  );
}

export interface Pasted {
  readonly targets: MarginDraft['targets'];
  /** Lines that name no answer or no number. */
  readonly unread: readonly string[];
}

/**
 * Targets from lines of a spreadsheet or a CSV file: an answer, by its label or its code, and then a
 * number, which may be a count: all are turned into percents of their sum.
 */
export function pastedTargets(text: string, options: readonly OptionCount[]): Pasted {
  const found = new Map<string, number>();
  const unread: string[] = [];
  const plain = (name: string): string =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const [, name = '', value = ''] = /^(.*?)\s*[\t;,]\s*"?([\d\s.,]+%?)"?\s*$/.exec(line) ?? [];
    const option = options.find(
      ({ option: code, label }) =>
        plain(name) === code.toLowerCase() || plain(name) === plain(label),
    );
    const number = numberOf(value.replaceAll(/\s/g, ''));
    if (option === undefined || number === null) unread.push(line.trim());
    else found.set(option.option, (found.get(option.option) ?? 0) + number);
  }
  const total = [...found.values()].reduce((sum, number) => sum + number, 0);
  const percent = (number: number): string => String(Math.round((number / total) * 10_000) / 100);
  return {
    targets: Object.fromEntries([...found].map(([option, number]) => [option, percent(number)])),
    unread,
  };
}

export interface Plan {
  readonly margins: { variable: string; targets: { option: string; target: number }[] }[];
  readonly cap: { lower: number; upper: number } | null;
}

/** The plan as the API takes it; null while something is missing. */
export function planOf(
  { margins, isCapped, lower, upper }: WeightingDraft,
  optionsOf: (variable: string) => readonly OptionCount[],
): Plan | null {
  const bounds = { lower: numberOf(lower), upper: numberOf(upper) };
  if (margins.length === 0) return null;
  const isWhole = margins.every(
    ({ variable, targets }) =>
      isHundred(totalOf(targets)) &&
      optionsOf(variable).every((each) => targetProblem(targets[each.option] ?? '', each) === null),
  );
  if (!isWhole || (isCapped && boundsProblem(bounds.lower, bounds.upper))) return null;
  return {
    margins: margins.map(({ variable, targets }) => ({
      variable,
      targets: Object.entries(targets).flatMap(([option, text]) => {
        const target = numberOf(text) ?? 0;
        return target > 0 ? [{ option, target }] : [];
      }),
    })),
    cap: isCapped ? { lower: bounds.lower ?? 0, upper: bounds.upper ?? 0 } : null,
  };
}

export const boundsProblem = (lower: number | null, upper: number | null): boolean =>
  lower === null || upper === null || lower >= 1 || upper <= 1;
