import type { Codebook, Provenance } from '../instrument/codebook.js';
import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import type { LeadersShare } from './leaders-priorities.js';
import type { Evidence } from './plan.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import type { LeadersPercent, Texts } from './texts/texts.js';

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
  { because, betweenSentences }: Pick<Texts, 'because' | 'betweenSentences'>,
): string {
  const illustrative = provenance === 'illustrative';
  const labels = (item: string, codes: readonly string[]): readonly string[] =>
    codes.map((code) => labelOf(codebook, item, code));
  const leaders = (
    found: LeadersShare | null,
    say: (leaders: LeadersPercent) => string,
  ): readonly string[] =>
    found === null
      ? []
      : [
          say({
            label: labelOf(codebook, found.variable, found.option),
            percent: roundHalfUp(inPrintedUnit('proportion', found.share), 0),
            n: found.n,
            illustrative,
          }),
        ];
  return [
    practice === null
      ? because.unrated()
      : because.practice({
          label: practice.label,
          own: roundHalfUp(practice.own, 1),
          leaders:
            practice.median === null || practice.n === null
              ? null
              : { median: roundHalfUp(practice.median, 1), n: practice.n },
          illustrative,
        }),
    ...(challenges.length === 0
      ? []
      : [because.challenges({ labels: labels(catalogue.challenges, challenges) })]),
    ...(needs.length === 0 ? [] : [because.needs({ labels: labels(catalogue.needs, needs) })]),
    ...leaders(investing, because.investing),
    ...leaders(need, because.need),
    ...leaders(criterion, because.criterion),
  ].join(betweenSentences);
}

/** The label of an option; without one, of the variable. */
function labelOf({ variables }: Codebook, name: string, code: string | null): string {
  const variable = variables.find((each) => each.name === name);
  if (code === null) return variable?.label ?? name;
  return variable?.options.find((option) => option.code === code)?.label ?? code;
}
