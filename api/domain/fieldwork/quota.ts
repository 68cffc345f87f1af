import type { InvitedCell } from './invited-by-cell.js';

/** How many complete responses a wave is to have of one region and industry. */
export interface Quota {
  readonly region: string;
  readonly industry: string;
  readonly target: number;
}

/** What fieldwork has of one region and industry so far. */
export interface CellCount {
  readonly region: string;
  readonly industry: string;
  /** Began to answer, also those who completed. */
  readonly started: number;
  readonly complete: number;
}

export interface QuotaCell extends CellCount {
  readonly regionLabel: string;
  readonly industryLabel: string;
  /** Null: none was set. */
  readonly target: number | null;
  /** People of this group, as the list of invitees says, who were sent a mail. */
  readonly invited: number;
}

interface Labelled {
  readonly code: string;
  readonly label: string;
}

export interface QuotaProblem {
  readonly code: 'unknown-region' | 'unknown-industry' | 'repeated-cell' | 'target-out-of-range';
  /** Index of the quota. */
  readonly at: number;
  readonly message: string;
}

const LARGEST_TARGET = 1_000_000;

export function quotaProblems(
  quotas: readonly Quota[],
  regions: readonly Labelled[],
  industries: readonly Labelled[],
): QuotaProblem[] {
  const seen = new Set<string>();
  return quotas.flatMap(({ region, industry, target }, at): QuotaProblem[] => {
    const problems: QuotaProblem[] = [];
    if (!regions.some(({ code }) => code === region)) {
      problems.push({ code: 'unknown-region', at, message: `There is no region ${region}.` });
    }
    if (!industries.some(({ code }) => code === industry)) {
      problems.push({ code: 'unknown-industry', at, message: `There is no industry ${industry}.` });
    }
    const cell = JSON.stringify([region, industry]);
    if (seen.has(cell)) {
      const message = `${region} × ${industry} has two targets.`;
      problems.push({ code: 'repeated-cell', at, message });
    }
    seen.add(cell);
    if (!Number.isSafeInteger(target) || target < 0 || target > LARGEST_TARGET) {
      const message = `A target is a whole number from 0 to ${LARGEST_TARGET}, not ${target}.`;
      problems.push({ code: 'target-out-of-range', at, message });
    }
    return problems;
  });
}

/** Every region crossed with every industry, in the instrument's order. */
export function quotaCells(
  regions: readonly Labelled[],
  industries: readonly Labelled[],
  quotas: readonly Quota[],
  counts: readonly CellCount[],
  invited: readonly InvitedCell[] = [],
): QuotaCell[] {
  return regions.flatMap((region) =>
    industries.map((industry): QuotaCell => {
      const isHere = (cell: { readonly region: string; readonly industry: string }): boolean =>
        cell.region === region.code && cell.industry === industry.code;
      const count = counts.find(isHere);
      return {
        region: region.code,
        regionLabel: region.label,
        industry: industry.code,
        industryLabel: industry.label,
        target: quotas.find(isHere)?.target ?? null,
        invited: invited.find(isHere)?.invited ?? 0,
        started: count?.started ?? 0,
        complete: count?.complete ?? 0,
      };
    }),
  );
}
