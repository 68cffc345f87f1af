import { scoredDimensions } from '../../api/domain/benchmark/scored.js';
import type { ExemptStatistic } from '../../api/domain/disclosure/exempt.js';
import { resolved } from '../../api/domain/disclosure/group.js';
import { STRAND } from '../../api/domain/fieldwork/strand.js';
import type { Variable } from '../../api/domain/instrument/codebook.js';
import type { FigureDefinition } from '../../api/domain/reporting/figure-definition.js';
import type { Conditions, Shown, Sum } from './attack.js';
import {
  type ShownEstimate,
  shownInCriterion,
  shownInLine,
  shownInShares,
  type ShownLine,
} from './shown-in-scorecards.js';
import { BREAKS, breaks, codebook, truthOf } from './study-attack.js';

type Filter = Conditions[number];

/** What one number of a figure or claim tells of its variable. */
export function shownByStatistic(
  { statistic, variable, options, filter }: ExemptStatistic,
  { status, value, n, count }: ShownEstimate,
): Shown[] {
  const stub = codebook.variables.find(({ name }) => name === variable);
  if (stub === undefined || status.toLowerCase() !== 'published') return [];
  if (typeof value !== 'number' || typeof n !== 'number') return [];
  const group = resolved(filter, breaks);
  if (statistic === 'mean') {
    return [{ group, n, sums: [{ coefficients: scoresOf(stub), value: value * n }] }];
  }
  const held = count ?? Math.round(statistic === 'count' ? value : value * n);
  if (BREAKS.includes(variable)) {
    const part = options === null ? [] : resolved([{ variable, options }], breaks);
    return [
      { group, n, sums: [] },
      { group: [...group, ...part], n: held, sums: [] },
    ];
  }
  const counted = options === null ? null : countedIn(stub, options);
  return [{ group, n, sums: counted === null ? [] : [{ coefficients: counted, value: held }] }];
}

const scoresOf = ({ options }: Variable): number[] => options.map(({ code }) => Number(code));

/** @returns null for any of several choices, which is no sum over them */
function countedIn(stub: Variable, options: readonly string[]): Sum['coefficients'] | null {
  const codes = options.flatMap(
    (code) => stub.nets.find((net) => net.code === code)?.options ?? [code],
  );
  if (stub.type === 'multiple' && codes.length > 1) return null;
  return stub.options.map(({ code }) => (codes.includes(code) ? 1 : 0));
}

export interface ShownFigure {
  readonly number: number;
  readonly rows: readonly {
    readonly group: string | null;
    readonly option: string | null;
    readonly cells: readonly ShownEstimate[];
  }[];
}

export interface Told extends Shown {
  readonly variable: string;
}

/** What a figure tells: whose number each cell is stands in the figure's definition. */
export function shownInFigure(definition: FigureDefinition, { rows }: ShownFigure): Told[] {
  return rows.flatMap(({ group, option, cells }) => {
    const source = definition.rows.find((each) =>
      each.each === 'variable'
        ? option?.startsWith(`${each.item}.`)
        : each.group === group &&
          (each.each === 'total' ? option === null : isListed(each, option)),
    );
    if (source === undefined) throw new Error(`figure ${definition.number} has no row ${option}`);
    const variable = source.each === 'variable' ? (option ?? '') : source.variable;
    return definition.columns.flatMap((column, at): Told[] => {
      const filter = [...definition.population, ...column.filter];
      const own = source.each === 'option' && option !== null ? [option] : null;
      const cell = cells[at];
      if (cell === undefined) throw new Error(`figure ${definition.number} lacks a cell`);
      if (column.measure === 'named') return notNamed(variable, own ?? [], filter, cell);
      const options = column.measure === 'mean' ? null : (column.options ?? own);
      const asked = { statistic: column.measure, variable, options, filter };
      return shownByStatistic(asked, cell).map((shown) => ({ ...shown, variable }));
    });
  });
}

const isListed = (
  { variable, options }: { readonly variable: string; readonly options: readonly string[] | null },
  option: string | null,
): boolean =>
  option !== null &&
  (options?.includes(option) ??
    codebook.variables
      .find(({ name }) => name === variable)
      ?.options.some(({ code }) => code === option) ??
    false);

/** An entry that is missing from a list of everything named: nobody did. */
function notNamed(
  variable: string,
  options: readonly string[],
  filter: readonly Filter[],
  { status }: ShownEstimate,
): Told[] {
  const stub = codebook.variables.find(({ name }) => name === variable);
  const counted = stub === undefined ? null : countedIn(stub, options);
  if (status !== 'EMPTY' || counted === null) return [];
  const sums = [{ coefficients: counted, value: 0 }];
  return [{ variable, group: resolved(filter, breaks), n: null, sums }];
}

export interface PeerRequest {
  readonly region: string | null;
  readonly industry: string | null;
  readonly size: string | null;
}

export interface ShownCard {
  readonly peers: { readonly n: number; readonly request: PeerRequest };
  readonly dimensions: readonly (ShownLine & { readonly id: string })[];
  readonly items: readonly (ShownLine & { readonly id: string })[];
  readonly needs: readonly { readonly option: string; readonly leaders: ShownEstimate }[];
  readonly partners: readonly {
    readonly id: string;
    readonly mean: ShownEstimate;
    readonly topTwo: ShownEstimate;
  }[];
  readonly spread: readonly {
    readonly id: string;
    readonly shares: readonly { readonly option: string; readonly leaders: ShownEstimate }[];
  }[];
}

const BOARD = { variable: STRAND, options: ['board'] };
const dimensions = scoredDimensions(codebook);

/** What a scorecard tells of a variable: lines and spread of the peers, the rest of all leaders. */
export function shownInCard(card: ShownCard, stub: Variable): Shown[] {
  const { peers, items, needs, partners, spread } = card;
  const asked = Object.entries(peers.request).flatMap(
    ([variable, option]: [string, string | null]) =>
      option === null ? [] : [{ variable, options: [option] }],
  );
  const group = resolved([BOARD, ...asked], breaks);
  // Everyone told their region.
  if (stub.name === 'region') return [{ group, n: peers.n, sums: [] }];
  const codes = stub.options.map(({ code }) => code);
  const scores = codes.map(Number);
  const lines = [
    ...items.filter(({ id }) => id === stub.name),
    ...card.dimensions.filter(({ id }) =>
      dimensions.some((each) => each.id === id && each.variable === stub.name),
    ),
  ];
  return [
    ...lines.flatMap((line) => [
      ...shownInLine(line, group, scores),
      ...(line.rankLow === null ? [] : [wholeDistribution(stub, group)]),
    ]),
    ...spread.flatMap(({ id, shares }) =>
      id === stub.name ? shownInShares(shares, group, codes) : [],
    ),
    ...(stub.name === 'emerging_needs' ? shownInShares(needs, [BOARD], codes) : []),
    ...partners.flatMap((each) =>
      each.id === stub.name ? shownInCriterion(each, [BOARD], scores) : [],
    ),
  ];
}

/** Quartiles, ranks and the smallest gap tell no more than all counts: the attacker gets these. */
const wholeDistribution = (stub: Variable, group: Conditions): Shown => ({
  group,
  n: null,
  sums: truthOf(stub, group).map((value, at) => ({
    coefficients: stub.options.map((_, k) => (k === at ? 1 : 0)),
    value,
  })),
});
