import type { Codebook, Provenance, Variable } from '../instrument/codebook.js';
import type { Estimate } from '../tabulation/estimate.js';
import { computeStatistic, populationSize } from './compute-statistic.js';
import type { Figure, FigureCell, FigureRow } from './figure.js';
import type {
  FigureColumnDefinition,
  FigureDefinition,
  FigureRowSource,
} from './figure-definition.js';
import { agrees, printedFor } from './printed-values.js';
import { openGate, type ReportedRows, type RowSource, unprinted } from './reported-rows.js';
import type { PrintedValue, StatisticQuery } from './statistic-query.js';
import { inPrintedUnit } from './printed-unit.js';

/** What one row counts, before its cells are computed. */
interface RowPlan {
  readonly label: string;
  readonly group: string | null;
  readonly option: string | null;
  readonly variable: string;
  readonly options: readonly string[] | null;
  readonly listedIn: number | null;
  readonly provenance: Provenance;
}

/**
 * Computes a figure from the columns; nothing in it is stored.
 * @param printed every number the report states, as printedValues gives them
 */
export function computeFigure(
  definition: FigureDefinition,
  rows: ReportedRows,
  printed: readonly PrintedValue[],
): Figure {
  const { codebook, source } = rows;
  const { number, title, summary, base, charted, notes, table } = definition;
  const compute = (query: StatisticQuery): Estimate => {
    const stated = source === 'reconstruction' ? printedFor(query, codebook, printed) : undefined;
    const computed = computeStatistic(query, rows, unprinted(source));
    if (stated === undefined || computed.status !== 'published') return computed;
    return agrees(inPrintedUnit(query.statistic, computed.value), stated)
      ? { ...computed, provenance: 'printed' }
      : computed;
  };
  const computed = definition.rows
    .flatMap((rowSource) => rowPlans(rowSource, codebook))
    .map((plan) => computeRow(plan, definition, compute, rows));
  return {
    ...{ number, title, summary, base, charted, notes, table },
    question: questionOf(definition.item, codebook),
    sampleSize: populationSize(definition.population, rows),
    validN: sharedN(computed),
    columns: definition.columns.map(({ label }) => label),
    measures: definition.columns.map(({ measure }) => measure),
    rows: definition.order === 'descending' ? descending(computed, charted) : computed,
  };
}

function rowPlans(source: FigureRowSource, codebook: Codebook): readonly RowPlan[] {
  if (source.each === 'total') {
    const { label, group, variable } = source;
    return [
      {
        label,
        group,
        option: null,
        variable,
        options: null,
        listedIn: null,
        provenance: 'printed',
      },
    ];
  }
  if (source.each === 'variable') {
    return codebook.variables
      .filter(({ item, row }) => item === source.item && row !== null)
      .map((variable) => ({
        label: variable.label,
        group: dimensionLabel(variable, codebook),
        option: variable.name,
        variable: variable.name,
        options: null,
        listedIn: null,
        provenance: variable.provenance,
      }));
  }
  return codebook.variables
    .filter(({ name }) => name === source.variable)
    .flatMap(({ options }) => options)
    .filter(({ code }) => source.options?.includes(code) ?? true)
    .map(({ code, label, provenance }) => ({
      ...{ label, group: source.group, option: code, variable: source.variable },
      ...{ options: [code], listedIn: source.listedIn, provenance },
    }));
}

const dimensionLabel = ({ dimension }: Variable, { dimensions }: Codebook): string | null =>
  dimensions.find(({ code }) => code === dimension)?.label ?? null;

function computeRow(
  plan: RowPlan,
  { population, columns }: FigureDefinition,
  compute: (query: StatisticQuery) => Estimate,
  rows: ReportedRows,
): FigureRow {
  const { label, group, option, provenance } = plan;
  return {
    ...{ label, group, option, provenance },
    cells: columns.map((column, index) => {
      const filter = [...population, ...column.filter];
      if (column.measure !== 'named') {
        const options = optionsOf(column, plan);
        return compute({ statistic: column.measure, variable: plan.variable, options, filter });
      }
      const { variable, options } = plan;
      const named = { statistic: 'count', variable, options, filter } as const;
      // The report's lists are public, however few respondents stand behind an entry.
      const gate = rows.source === 'reconstruction' ? openGate : rows.gate;
      const counted = computeStatistic(named, { ...rows, gate }, unprinted(rows.source));
      return namedCell(counted, index === plan.listedIn, rows.source);
    }),
  };
}

const optionsOf = (column: FigureColumnDefinition, plan: RowPlan): readonly string[] | null =>
  column.measure === 'mean' ? null : (column.options ?? plan.options);

/** Named when at least one answer was coded so; printed when that is what the report's list says. */
function namedCell(counted: Estimate, listed: boolean, source: RowSource): FigureCell {
  if (counted.status === 'suppressed') return counted;
  const named = counted.status === 'published' && counted.value > 0;
  const provenance =
    source === 'reconstruction' && named === listed ? 'printed' : unprinted(source);
  return named
    ? { status: 'published', value: null, count: null, n: null, low: null, high: null, provenance }
    : { status: 'empty', n: 0, provenance };
}

/** The wording of the item, or of the item its rows belong to. */
const questionOf = (name: string | null, codebook: Codebook): string | null =>
  codebook.variables.find(({ item }) => item === name)?.question ?? null;

/** Null when bases differ, and for lists, which have none. */
function sharedN(rows: readonly FigureRow[]): number | null {
  const bases = new Set(
    rows.flatMap(({ cells }) =>
      cells.map((cell) => (cell.status === 'suppressed' ? null : cell.n)),
    ),
  );
  const [only] = bases;
  return bases.size === 1 ? (only ?? null) : null;
}

/** By the charted column within each group, groups as they come; ties as they were. */
function descending(rows: readonly FigureRow[], charted: number): readonly FigureRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const valueOf = ({ cells }: FigureRow): number => {
    const cell = cells[charted];
    return cell?.status === 'published' && cell.value !== null ? cell.value : -1;
  };
  return groups.flatMap((group) =>
    rows.filter((row) => row.group === group).sort((one, other) => valueOf(other) - valueOf(one)),
  );
}
