import { ANY_PEERS, type PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import type { ReferenceEdition } from '../../../api/domain/benchmark/reference-edition.js';
import { type Scorecard, scorecardOf } from '../../../api/domain/benchmark/scorecard.js';
import { everyGroup, type GroupDefinition } from '../../../api/domain/disclosure/group.js';
import { release } from '../../../api/domain/disclosure/release.js';
import type { Variable } from '../../../api/domain/instrument/codebook.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import { attack, type Participant, type Recovered, type Shown } from '../../support/attack.js';
import { shownIn, stubOf } from '../../support/shown-in.js';
import { shownInCriterion, shownInLine, shownInShares } from '../../support/shown-in-scorecards.js';
import { BREAKS, catalogue, instrument } from './random-edition.js';

export interface Found extends Recovered {
  readonly variable: string;
}

/** Everything an edition shows in tables and scorecards, attacked variable by variable. */
export async function attackEdition(edition: ReferenceEdition): Promise<Found[]> {
  const { breaks } = edition.disclosure;
  const groups = everyGroup(breaks);
  const cards = everyScorecard(edition);
  const found: Found[] = [];
  for (const stub of edition.codebook.variables) {
    const isBreak = BREAKS.includes(stub.name);
    const shown = [
      ...inTables(edition, stub, isBreak),
      ...(isBreak ? inPeers(cards, stub) : inScorecards(cards, stub, edition)),
    ];
    const participants = participantsIn(edition, stub);
    const recovered = await attack(participants, stubOf(stub, isBreak), shown, groups);
    found.push(...recovered.map((each) => ({ ...each, variable: stub.name })));
  }
  return found;
}

/** One for each group that is used and each score a respondent may have: ranks differ by it. */
export function everyScorecard(edition: ReferenceEdition): Scorecard[] {
  const card = (own: number, request: PeerRequest): Scorecard => {
    const answers = { maturity: own, planning: Math.ceil(own), testing: Math.floor(own) };
    const given = Number.isInteger(own) ? answers : { ...answers, maturity: Math.ceil(own) };
    const respondent = { instrument, answers: given, comparable: null, locale: 'en' };
    return scorecardOf(edition, respondent, request, catalogue);
  };
  // Whoever else is asked for, one of these is used: see peer-group.spec.ts.
  const used = [ANY_PEERS, ...card(1, ANY_PEERS).offered.groups];
  const scores = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
  return used.flatMap((request) => scores.map((own) => card(own, request)));
}

/** Every table the breaks can make; of a dimension's score there is none. */
function inTables(edition: ReferenceEdition, stub: Variable, isBreak: boolean): Shown[] {
  if (stub.name.startsWith('score:')) return [];
  const { codebook, columns, disclosure } = edition;
  const [region, industry] = disclosure.breaks;
  const filters = everyGroup([region, industry].flatMap((each) => each ?? []));
  return filters.flatMap((filter) => {
    const spec = { rows: stub.name, columns: ['size'], filter, weighted: false, level: 0.95 };
    const table = crosstab(codebook, columns, spec, 'measured');
    return shownIn(release(table, stub, disclosure, new Set()), stub, isBreak);
  });
}

/** How many took part, whether they told their size or not: everyone told their region. */
const inPeers = (cards: readonly Scorecard[], { name }: Variable): Shown[] =>
  cards.flatMap(({ peers }) =>
    peers.n === 0 || name !== 'region'
      ? []
      : [{ group: conditions(peers.group), n: peers.n, sums: [] }],
  );

function inScorecards(
  cards: readonly Scorecard[],
  { name, options }: Variable,
  edition: ReferenceEdition,
): Shown[] {
  const codes = options.map(({ code }) => code);
  const scores = codes.map(Number);
  const scored = [...edition.dimensions, ...edition.items].filter(
    ({ variable }) => variable === name,
  );
  return cards.flatMap(({ peers, dimensions, items, needs, partners, spread }): Shown[] => {
    const group = conditions(peers.group);
    const lines = [...dimensions, ...items].filter(({ id, dimension }) =>
      scored.some((each) => each.id === id && each.dimension === dimension),
    );
    return [
      ...lines.flatMap((line) => shownInLine(line, group, scores)),
      ...spread.flatMap(({ id, shares }) =>
        id === name ? shownInShares(shares, group, codes) : [],
      ),
      ...(name === catalogue.needs ? shownInShares(needs, [], codes) : []),
      ...partners.flatMap((each) => (each.id === name ? shownInCriterion(each, [], scores) : [])),
    ];
  });
}

/** Nets written as the options they stand for, as the attack reads them. */
const conditions = (group: GroupDefinition): GroupDefinition =>
  group.map(({ variable, options }) => ({
    variable,
    options: options.flatMap((code) => (code === 'over-20k' ? ['large', 'huge'] : [code])),
  }));

export function participantsIn(
  { codebook, columns }: ReferenceEdition,
  stub: Variable,
): Participant[] {
  const optionAt = (name: string, respondent: number): string | null => {
    const column = columns.byVariable.get(name);
    const code = column?.kind === 'codes' ? column.codes[respondent] : undefined;
    const options = codebook.variables.find((variable) => variable.name === name)?.options;
    return options?.[code ?? 255]?.code ?? null;
  };
  return Array.from({ length: columns.size }, (_, respondent) => {
    const column = columns.byVariable.get(stub.name);
    return {
      organisation: columns.organisations[respondent] ?? -1,
      breaks: Object.fromEntries(BREAKS.map((name) => [name, optionAt(name, respondent)])),
      answered:
        column?.kind === 'choices'
          ? column.options[0]?.[respondent] !== 255
          : optionAt(stub.name, respondent) !== null,
    };
  });
}
