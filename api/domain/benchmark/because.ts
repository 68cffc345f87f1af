import type { Codebook, Provenance } from '../instrument/codebook.js';
import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import type { LeadersShare } from './leaders-priorities.js';
import type { Evidence } from './plan.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import type { Position } from './position.js';

/**
 * Why an action is in a plan: the respondent's own answers, and the leaders' numbers with their n.
 * @param codebook whose labels are used: the respondent's
 * @param provenance of the leaders' numbers
 */
export function becauseOf(
  { practice, challenges, needs, leaders: { investing, need, criterion } }: Evidence,
  catalogue: PlanCatalogue,
  codebook: Codebook,
  provenance: Provenance,
): string {
  const base = (n: number): string =>
    provenance === 'illustrative' ? `(n = ${n}, illustrative)` : `(n = ${n})`;
  const named = (item: string, codes: readonly string[]): string =>
    codes.map((code) => `“${labelOf(codebook, item, code)}”`).join(' and ');
  const leaders = (found: LeadersShare | null, say: (label: string) => string): string => {
    if (found === null) return '';
    const label = `“${labelOf(codebook, found.variable, found.option)}”`;
    return `${percent(found.share)} % of the leaders ${say(label)} ${base(found.n)}.`;
  };
  return [
    practice === null ? 'You rated none of the practices it improves.' : rated(practice, base),
    challenges.length === 0
      ? ''
      : `You name ${named(catalogue.challenges, challenges)} among your top challenges.`,
    needs.length === 0 ? '' : `You call ${named(catalogue.needs, needs)} a critical need.`,
    leaders(investing, (label) => `see a need to keep investing in ${label}`),
    leaders(need, (label) => `call ${label} a critical need`),
    leaders(criterion, (label) => `rate ${label} in a partner 4 or 5`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function rated({ label, own, median, n }: Position, base: (n: number) => string): string {
  const score = `You rate “${label}” ${points(own ?? 0)}`;
  return median === null || n === null
    ? `${score}; what its median is among these leaders may not be shown.`
    : `${score}; the leaders’ median is ${points(median)} ${base(n)}.`;
}

/** The label of an option; without one, of the variable. */
function labelOf({ variables }: Codebook, name: string, code: string | null): string {
  const variable = variables.find((each) => each.name === name);
  if (code === null) return variable?.label ?? name;
  return variable?.options.find((option) => option.code === code)?.label ?? code;
}

const percent = (share: number): number => roundHalfUp(inPrintedUnit('proportion', share), 0);

const points = (score: number): number => roundHalfUp(score, 1);
