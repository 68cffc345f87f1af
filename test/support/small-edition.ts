import type {
  Codebook,
  Net,
  Variable,
  VariableType,
} from '../../api/domain/instrument/codebook.js';
import {
  ITEM_NONRESPONSE,
  type Column,
  type Columns,
} from '../../api/domain/tabulation/columns.js';

/** A respondent as a test writes it: option codes, a list of them, or nothing. */
export interface Row {
  readonly organisation: number;
  readonly weight?: number;
  readonly [variable: string]: string | readonly string[] | number | null | undefined;
}

export interface VariableSketch {
  readonly type: VariableType;
  readonly options: readonly string[];
  readonly nets?: Readonly<Record<string, readonly string[]>>;
}

export interface SmallEdition {
  readonly codebook: Codebook;
  readonly columns: Columns;
}

export const sketchScale = (): VariableSketch => ({
  type: 'scale',
  options: ['1', '2', '3', '4', '5'],
});

export const sketchSingle = (...options: string[]): VariableSketch => ({ type: 'single', options });

let organisations = 0;

/** So many respondents alike, each of an organisation of its own; `vary` tells them apart. */
export const people = (
  count: number,
  alike: Omit<Row, 'organisation'>,
  vary: (index: number) => Partial<Row> = () => ({}),
): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    ...alike,
    ...vary(i),
    organisation: organisations++,
  }));

/** An edition from rows that fit on a screen. */
export function smallEdition(
  variables: Readonly<Record<string, VariableSketch>>,
  rows: readonly Row[],
): SmallEdition {
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))];
  const weighted = rows.some(({ weight }) => weight !== undefined);
  return {
    codebook: {
      title: 'A small edition',
      sections: [{ name: 'all', title: 'All' }],
      dimensions: [],
      variables: Object.entries(variables).map(([name, sketch]) => variableOf(name, sketch)),
    },
    columns: {
      size: rows.length,
      weights: weighted ? Float64Array.from(rows, ({ weight }) => weight ?? 1) : null,
      organisations: Uint32Array.from(rows, ({ organisation }) =>
        organisations.indexOf(organisation),
      ),
      byVariable: new Map(
        Object.entries(variables).map(([name, sketch]) => [name, columnOf(name, sketch, rows)]),
      ),
    },
  };
}

const variableOf = (name: string, { type, options, nets = {} }: VariableSketch): Variable => ({
  name,
  label: name,
  question: `${name}?`,
  type,
  section: 'all',
  item: name,
  row: null,
  dimension: null,
  provenance: 'measured',
  options: options.map((code) => ({ code, label: code, provenance: 'measured' })),
  nets: Object.entries(nets).map(([code, of]): Net => ({
    code,
    label: code,
    options: of,
    provenance: 'measured',
  })),
});

function columnOf(name: string, { type, options }: VariableSketch, rows: readonly Row[]): Column {
  if (type !== 'multiple') {
    const codes = Uint8Array.from(rows, (row) => {
      const answer = row[name];
      const code = typeof answer === 'string' ? options.indexOf(answer) : -1;
      return code === -1 ? ITEM_NONRESPONSE : code;
    });
    return { kind: 'codes', variable: name, codes };
  }
  const chosen = options.map((option) =>
    Uint8Array.from(rows, (row) => {
      const answer = row[name];
      if (!Array.isArray(answer)) return ITEM_NONRESPONSE;
      return answer.includes(option) ? 1 : 0;
    }),
  );
  return { kind: 'choices', variable: name, options: chosen };
}
