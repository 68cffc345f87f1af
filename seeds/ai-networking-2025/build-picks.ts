import type { ChartValue } from '../../api/domain/reporting/figure-definition.js';
import { agrees } from '../../api/domain/reporting/printed-values.js';
import { answering, type BoardMember } from './board-member.js';
import { distribute } from './distribute.js';
import { LARGEST_BASE, type PrintedTargets } from './printed-targets.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import type { Random } from '../../api/domain/simulation/seeded-random.js';
import type { StudyFiles } from './study-files.js';

type Counts = Readonly<Record<string, number>>;

/** The items with several answers: areas, needs, challenges and where to keep investing. */
export function buildPicks(
  board: readonly BoardMember[],
  files: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  const areas = stated(files, 'functional_areas', LARGEST_BASE);
  pick(board, 'functional_areas', areas, { minimum: 3, maximum: 3 }, random);
  for (const item of ['emerging_needs', 'keep_investing']) {
    const { base, counts } = stated(files, item, files.illustrative.bases[item] ?? LARGEST_BASE);
    pick(
      board,
      item,
      { base, counts },
      { minimum: 1, maximum: Object.keys(counts).length },
      random,
    );
  }
  buildChallenges(board, files, targets, random);
}

/** Our counts, but those of the chart values where there are any, on a base that allows them all. */
function stated(
  { chartValues, illustrative }: StudyFiles,
  item: string,
  preferredBase: number,
): { readonly base: number; readonly counts: Counts } {
  const ours = illustrative.picks[item] ?? {};
  const printed = chartValues.filter(({ variable }) => variable === item);
  const bases = [
    preferredBase,
    ...Array.from({ length: LARGEST_BASE }, (_, i) => LARGEST_BASE - i),
  ];
  for (const base of bases) {
    const counts = printed.map((value) => [value.option ?? '', countFor(value, base)] as const);
    if (counts.every(([, count]) => count !== null)) {
      return { base, counts: { ...ours, ...(Object.fromEntries(counts) as Counts) } };
    }
  }
  throw new ReconstructionFailure([
    `Figure ${printed[0]?.figure ?? 0}: no base up to ${LARGEST_BASE} allows all its chart values`,
  ]);
}

function countFor(value: ChartValue, base: number): number | null {
  const count = Math.round((value.value * base) / 100);
  return agrees((count / base) * 100, value) ? count : null;
}

/** The cost-related ones go to as many participants as the claim says; the others fill up. */
function buildChallenges(
  board: readonly BoardMember[],
  { illustrative, instrument }: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  const cost = targets.of('cost-challenge');
  const net = costOptions(instrument);
  const counts = Object.entries(illustrative.picks.challenges ?? {});
  const answered = answering(board, cost.base, random);
  const burdened = answering(answered, cost.count, random);
  const only = (isCost: boolean): Counts =>
    Object.fromEntries(counts.filter(([option]) => net.has(option) === isCost));
  const ofCost = drawn('challenges', burdened, only(true), () => [1, MOST_CHALLENGES], random);
  const ofOther = drawn(
    'challenges',
    answered,
    only(false),
    (each) => {
      const taken = ofCost.get(each)?.size ?? 0;
      return [taken === 0 ? 1 : 0, MOST_CHALLENGES - taken];
    },
    random,
  );
  for (const each of answered) {
    each.answers.challenges = [...(ofCost.get(each) ?? []), ...(ofOther.get(each) ?? [])];
  }
}

const MOST_CHALLENGES = 3;

/** The options of the net `cost`, as the instrument has them. */
function costOptions(instrument: object): ReadonlySet<string> {
  const { pages } = instrument as {
    pages: readonly {
      elements: readonly {
        name: string;
        nets?: readonly { value: string; choices: readonly string[] }[];
      }[];
    }[];
  };
  const item = pages.flatMap(({ elements }) => elements).find(({ name }) => name === 'challenges');
  return new Set(item?.nets?.find(({ value }) => value === 'cost')?.choices);
}

function pick(
  board: readonly BoardMember[],
  item: string,
  { base, counts }: { readonly base: number; readonly counts: Counts },
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  random: Random,
): void {
  const members = answering(board, base, random);
  const given = drawn(item, members, counts, () => [minimum, maximum], random);
  for (const [each, options] of given) each.answers[item] = [...options];
}

function drawn(
  item: string,
  members: readonly BoardMember[],
  counts: Counts,
  limits: (member: BoardMember) => readonly [number, number],
  random: Random,
): ReadonlyMap<BoardMember, ReadonlySet<string>> {
  const choosers = members.map((each, id) => {
    const [minimum, maximum] = limits(each);
    return { id, minimum, maximum };
  });
  const given = distribute(choosers, counts, random);
  if (given === null) {
    throw new ReconstructionFailure([
      `${item}: ${members.length} participants cannot make these picks: ${JSON.stringify(counts)}`,
    ]);
  }
  return new Map(members.map((each, index) => [each, given[index] ?? new Set<string>()]));
}
