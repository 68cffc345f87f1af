import type { PreviewedGroup } from './publish-data';

export const VERDICTS = ['SHOWN', 'MOMENTS', 'WITHHELD', 'EMPTY'] as const;
export const RULES = ['THRESHOLD', 'DIFFERENCING', 'DOMINANCE'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface PreviewCounts {
  /** Groups that somebody is in. */
  readonly groups: number;
  readonly shown: number;
  readonly moments: number;
  /** By the rule that withholds them. */
  readonly withheld: readonly { readonly rule: (typeof RULES)[number]; readonly count: number }[];
}

/** How many groups of a preview will be seen, and why not the others. */
export function previewCounts(groups: readonly PreviewedGroup[]): PreviewCounts {
  const having = (verdict: Verdict) => groups.filter((group) => group.verdict === verdict);
  return {
    groups: groups.length - having('EMPTY').length,
    shown: having('SHOWN').length,
    moments: having('MOMENTS').length,
    withheld: RULES.map((rule) => ({
      rule,
      count: having('WITHHELD').filter((group) => group.rule === rule).length,
    })).filter(({ count }) => count > 0),
  };
}

export type PreviewColumn = 'label' | 'contributors' | 'verdict' | 'inFull';

/** Groups as a table sorts and narrows them. */
export function previewRows(
  groups: readonly PreviewedGroup[],
  { verdict, text }: { readonly verdict: string; readonly text: string },
  sort: { readonly by: PreviewColumn; readonly ascending: boolean } | null,
): readonly PreviewedGroup[] {
  const wanted = text.trim().toLowerCase();
  const kept = groups.filter(
    (group) =>
      (verdict === '' || group.verdict === verdict) && group.label.toLowerCase().includes(wanted),
  );
  if (sort === null) return kept;
  const valueOf = (group: PreviewedGroup): string | number =>
    sort.by === 'verdict' ? VERDICTS.indexOf(group.verdict) : group[sort.by];
  const sign = sort.ascending ? 1 : -1;
  return [...kept].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    return sign * (typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'en'));
  });
}

const COLUMNS = [
  ...['label', 'part', 'variable', 'option', 'contributors', 'verdict', 'rule'],
  ...['inFull', 'asMoments', 'notAtAll'],
] as const;

/** The preview as CSV (RFC 4180), every value quoted; what could start a formula is text. */
export function previewCsv(groups: readonly PreviewedGroup[]): string {
  const cell = (value: string | number | null): string => {
    const text = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const rows = groups.map((group) => COLUMNS.map((name) => cell(group[name])).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}
