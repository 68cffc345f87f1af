import type { Codebook } from '../instrument/codebook.js';
import type { CatalogueAction, PlanCatalogue } from './plan-catalogue.js';

/** What does not fit in a catalogue, one sentence each; none when plans can be drawn from it. */
export function catalogueProblems(
  catalogue: PlanCatalogue,
  { variables, dimensions }: Codebook,
  claims: ReadonlySet<string>,
): readonly string[] {
  const typeOf = new Map(variables.map(({ name, type }) => [name, type]));
  const insights = new Set(dimensions.flatMap(({ insight }) => insight ?? []));
  const { challenges, needs, investing, actions } = catalogue;
  const optionsOf = (name: string): ReadonlySet<string> =>
    new Set(
      variables
        .filter((variable) => variable.name === name)
        .flatMap(({ options }) => options.map(({ code }) => code)),
    );
  const unknown = (
    what: string,
    named: readonly string[],
    known: { has: (name: string) => boolean },
  ): readonly string[] =>
    named.filter((name) => !known.has(name)).map((name) => `no ${what} “${name}”`);
  const scales = { has: (name: string) => typeOf.get(name) === 'scale' };
  const multiples = { has: (name: string) => typeOf.get(name) === 'multiple' };
  const ofAction = (action: CatalogueAction): readonly string[] =>
    [
      ...unknown('scale item', [...action.practices, ...action.criteria], scales),
      ...unknown('challenge', action.challenges, optionsOf(challenges)),
      ...unknown('need', action.needs, optionsOf(needs)),
      ...unknown('claim', action.claims, claims),
      ...(action.practices.length === 0 ? ['improves no practice'] : []),
      ...(action.claims.length === 0 ? ['rests on no claim'] : []),
      ...(insights.has(action.insight) ? [] : [`no insight ${action.insight}`]),
    ].map((problem) => `${action.id}: ${problem}`);
  const ids = actions.map(({ id }) => id);
  return [
    ...unknown('multiple-answer item', [challenges, needs, investing], multiples),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...actions.flatMap(ofAction),
  ];
}
