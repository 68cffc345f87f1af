import { answering, type BoardMember } from './board-member.js';
import type { PrintedTargets } from './printed-targets.js';
import { apportion } from './rating-counts.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import { type Random, shuffled } from '../../api/domain/simulation/seeded-random.js';
import type { StudyFiles } from './study-files.js';

/** The items with one answer: the network's expected change and the environment. */
export function buildShares(
  board: readonly BoardMember[],
  files: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  buildNetworkChange(board, files, targets, random);
  buildEnvironment(board, files, targets, random);
}

function buildNetworkChange(
  board: readonly BoardMember[],
  { illustrative }: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  const {
    none = 0,
    minor = 0,
    moderate = 0,
    significant = 0,
  } = illustrative.shares.network_change ?? {};
  const change = targets.of('expect-change');
  const upgrade = targets.of('expect-upgrade');
  if (upgrade.base !== change.base || upgrade.count > change.count) {
    throw new ReconstructionFailure([
      `claim expect-upgrade: ${upgrade.count} of ${upgrade.base} cannot be among the ` +
        `${change.count} of ${change.base} of claim expect-change, which asks the same item`,
    ]);
  }
  give(board, 'network_change', change.base, random, {
    ...apportion(change.base - change.count, { none }),
    ...apportion(change.count - upgrade.count, { minor }),
    ...apportion(upgrade.count, { moderate, significant }),
  });
}

function buildEnvironment(
  board: readonly BoardMember[],
  { claims, illustrative }: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  const { hybrid = 0, ...others } = illustrative.shares.environment ?? {};
  const large = targets.of('hybrid-large');
  const isLarge = ({ participant }: BoardMember): boolean => LARGE.has(participant.size);
  give(board.filter(isLarge), 'environment', large.base, random, {
    hybrid: large.count,
    ...apportion(large.base - large.count, others),
  });
  const onPremises = claims
    .find(({ id }) => id === 'on-prem-one')
    ?.parts[0]?.expect.find((expectation) => expectation.kind === 'equals');
  const smaller = board.filter((each) => !isLarge(each));
  const answered = answering(smaller, smaller.length - 1, random);
  const financial = answered.filter(({ participant }) => participant.industry === 'financial');
  const alone = shuffled(financial, random).slice(0, onPremises?.value ?? 0);
  for (const { answers } of alone) answers.environment = 'on-premises';
  const rest = answered.filter((each) => !alone.includes(each));
  give(rest, 'environment', rest.length, random, apportion(rest.length, { hybrid, ...others }));
}

/** The sizes of the instrument's net “more than 20,000 employees”. */
const LARGE: ReadonlySet<string> = new Set(['20k-50k', '50k-100k', 'over-100k']);

function give(
  members: readonly BoardMember[],
  item: string,
  base: number,
  random: Random,
  counts: Readonly<Record<string, number>>,
): void {
  const options = Object.entries(counts).flatMap(([option, count]) =>
    Array.from({ length: count }, () => option),
  );
  const drawn = shuffled(options, random);
  for (const [index, { answers }] of answering(members, base, random).entries()) {
    const option = drawn[index];
    if (option !== undefined) answers[item] = option;
  }
}
