import type { Codebook } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';
import { atomsIn, gatherAtoms } from './atoms.js';
import { contributionsOf, contributorsIn, largestShareIn } from './contributions.js';
import { detailOf, type EditionDisclosure } from './edition-disclosure.js';
import { groupKey, type Break, type BreakPart, type GroupDefinition } from './group.js';

/** What keeps a group from being shown in full. */
export type WithholdingRule = 'threshold' | 'dominance' | 'differencing' | 'distribution';

/** What outsiders will see of one group of an edition. For admins: the rule says too much to others. */
export interface GroupPreview {
  readonly label: string;
  /** What is kept apart, such as the strand; null for everyone. */
  readonly part: string | null;
  /** The break and option that narrow it; null for all of the part. */
  readonly variable: string | null;
  readonly option: string | null;
  readonly contributors: number;
  readonly verdict: 'shown' | 'moments' | 'withheld' | 'empty';
  /** Null for a group that is shown, or has nobody. */
  readonly rule: WithholdingRule | null;
  /** Variables it will be shown of in full, only as mean, median and top-2-box, and not at all. */
  readonly inFull: number;
  readonly asMoments: number;
  readonly notAtAll: number;
}

/**
 * Everyone, what is kept apart, and each of its parts by one further break: what will be seen of it.
 * @param columns those that the disclosure was decided of
 */
export function previewGroups(
  codebook: Codebook,
  columns: Columns,
  disclosure: EditionDisclosure,
): readonly GroupPreview[] {
  const { breaks, rules } = disclosure;
  const atoms = gatherAtoms(columns, codebook, breaks);
  const everyone = contributionsOf(atoms, new Uint8Array(columns.size).fill(1));
  const names = Object.keys(disclosure.releaseOf);
  const seen = disclosure.releases[disclosure.sizes]?.shown ?? {};
  return groupsToPreview(breaks).map(({ part, cut, definition }): GroupPreview => {
    const members = atomsIn(definition, atoms);
    const contributors = contributorsIn(members, everyone);
    const details = names.map((name) => detailOf(disclosure, name, definition));
    const count = (wanted: string): number => details.filter((each) => each === wanted).length;
    const told = {
      label: labelOf(codebook, definition, part, cut),
      part: part?.code ?? null,
      variable: cut?.variable ?? null,
      option: cut?.part.code ?? null,
      contributors,
      ...{ inFull: count('distribution'), asMoments: count('moments') },
      notAtAll: count('withheld'),
    };
    if (contributors === 0) return { ...told, verdict: 'empty', rule: null };
    if (!Object.hasOwn(seen, groupKey(definition, breaks))) {
      const share = largestShareIn(members, everyone);
      const rule =
        contributors < rules.minimumContributors
          ? 'threshold'
          : share > rules.dominanceShare
            ? 'dominance'
            : 'differencing';
      return { ...told, verdict: 'withheld', rule };
    }
    return contributors < rules.distributionContributors
      ? { ...told, verdict: 'moments', rule: 'distribution' }
      : { ...told, verdict: 'shown', rule: null };
  });
}

interface Preview {
  readonly part: BreakPart | null;
  readonly cut: { readonly variable: string; readonly part: BreakPart } | null;
  readonly definition: GroupDefinition;
}

/** With several breaks kept apart only the first is: there is one, the strand. */
function groupsToPreview(breaks: readonly Break[]): readonly Preview[] {
  const apart = breaks.find(({ keptApart }) => keptApart);
  const cuts = breaks
    .filter((each) => each !== apart)
    .flatMap(({ variable, parts }) => parts.map((part) => ({ variable, part })));
  const wholes: readonly Preview[] = (apart?.parts ?? []).map((part) => ({
    part,
    cut: null,
    definition: [{ variable: apart?.variable ?? '', options: part.options }],
  }));
  const everyone: Preview = { part: null, cut: null, definition: [] };
  const narrowed = (wholes.length === 0 ? [everyone] : wholes).flatMap((whole) =>
    cuts.map((cut): Preview => {
      const condition = { variable: cut.variable, options: cut.part.options };
      return { ...whole, cut, definition: [...whole.definition, condition] };
    }),
  );
  return [everyone, ...wholes, ...narrowed];
}

function labelOf(
  { variables }: Codebook,
  [condition]: GroupDefinition,
  part: Preview['part'],
  cut: Preview['cut'],
): string {
  const worded = (name: string, code: string): string => {
    const variable = variables.find((each) => each.name === name);
    const all = [...(variable?.options ?? []), ...(variable?.nets ?? [])];
    return all.find((each) => each.code === code)?.label ?? code;
  };
  const words = [
    ...(part === null ? [] : [worded(condition?.variable ?? '', part.code)]),
    ...(cut === null ? [] : [worded(cut.variable, cut.part.code)]),
  ];
  return words.length === 0 ? 'Everyone' : words.join(', ');
}
