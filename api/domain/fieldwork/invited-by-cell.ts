/** People invited whose list gives this region and industry, as it was typed. */
export interface InvitedCount {
  readonly region: string | null;
  readonly industry: string | null;
  readonly invited: number;
}

export interface InvitedCell {
  readonly region: string;
  readonly industry: string;
  readonly invited: number;
}

interface Labelled {
  readonly code: string;
  readonly label: string;
}

/**
 * Lists name regions and industries by code or by label, in whatever case. Whoever is in neither, or
 * in one that the instrument does not know, is in no cell.
 */
export function invitedByCell(
  counts: readonly InvitedCount[],
  regions: readonly Labelled[],
  industries: readonly Labelled[],
): readonly InvitedCell[] {
  const codeIn = codesOf(regions);
  const industryIn = codesOf(industries);
  const cells = new Map<string, InvitedCell>();
  for (const { region: typed, industry: typedIndustry, invited } of counts) {
    const region = codeIn.get(key(typed));
    const industry = industryIn.get(key(typedIndustry));
    if (region === undefined || industry === undefined) continue;
    const at = JSON.stringify([region, industry]);
    const before = cells.get(at)?.invited ?? 0;
    cells.set(at, { region, industry, invited: before + invited });
  }
  return [...cells.values()];
}

const key = (typed: string | null): string => (typed ?? '').trim().toLowerCase();

const codesOf = (options: readonly Labelled[]): ReadonlyMap<string, string> =>
  new Map([
    ...options.map(({ code, label }) => [key(label), code] as const),
    ...options.map(({ code }) => [key(code), code] as const),
  ]);
