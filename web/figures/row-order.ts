import type { Figure, FigureRow } from './figure';
import type { FigureView } from './figure-view';

type Asked = Pick<Figure, 'rows' | 'table' | 'edition'>;

/** The rows as the report orders them, or, where each is an item or an option, as asked. */
export function orderedRows(figure: Asked, sort: FigureView['sort']): readonly FigureRow[] {
  if (sort === 'printed') return figure.rows;
  const places = askedOrder(figure);
  const place = ({ option }: FigureRow) => (option === null ? undefined : places.get(option));
  if (figure.rows.some((row) => place(row) === undefined)) return figure.rows;
  return figure.rows.toSorted((a, b) => (place(a) ?? 0) - (place(b) ?? 0));
}

/** A choice of order is offered only where the two differ. */
export function hasOrderChoice(figure: Asked): boolean {
  const asked = orderedRows(figure, 'asked');
  return figure.rows.some((row, index) => row !== asked[index]);
}

function askedOrder({ table, edition }: Asked): ReadonlyMap<string, number> {
  const stub = edition.variables.find(({ name }) => name === table?.rows);
  const codes = [
    ...edition.variables.map(({ name }) => name),
    ...(stub?.options ?? []).map(({ code }) => code),
  ];
  return new Map(codes.map((code, index) => [code, index]));
}

export interface RowGroup {
  readonly heading: string | null;
  readonly rows: readonly FigureRow[];
}

/** Rows under their headings, each heading where its first row stands. */
export function rowGroups(rows: readonly FigureRow[]): readonly RowGroup[] {
  const groups = new Map<string | null, FigureRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([heading, members]) => ({ heading, rows: members }));
}
