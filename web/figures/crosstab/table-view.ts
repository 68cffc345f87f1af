export interface TableFilter {
  readonly variable: string;
  readonly options: readonly string[];
}

/** What a link to a cross-tab says. */
export interface TableView {
  readonly edition: string | null;
  /** The variable reported; null until one is chosen. */
  readonly rows: string | null;
  readonly columns: readonly string[];
  readonly filter: readonly TableFilter[];
  readonly weighted: boolean;
  /** Confidence level in (0, 1). */
  readonly level: number;
}

const DEFAULT_LEVEL = 0.95;

/** `?rows=maturity&columns=region,size&filter=industry:retail|utilities&weighted=true&level=0.9` */
export function parseTableView(query: URLSearchParams): TableView {
  const level = Number(query.get('level') ?? DEFAULT_LEVEL);
  return {
    edition: query.get('edition'),
    rows: query.get('rows'),
    columns: split(query.get('columns') ?? '', ','),
    filter: query.getAll('filter').flatMap(parseFilter),
    weighted: query.get('weighted') === 'true',
    level: level > 0 && level < 1 ? level : DEFAULT_LEVEL,
  };
}

export function formatTableView(view: TableView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.rows !== null) query.set('rows', view.rows);
  if (view.columns.length > 0) query.set('columns', view.columns.map(escape).join(','));
  for (const { variable, options } of view.filter) {
    query.append('filter', `${escape(variable)}:${options.map(escape).join('|')}`);
  }
  if (view.weighted) query.set('weighted', 'true');
  if (view.level !== DEFAULT_LEVEL) query.set('level', String(view.level));
  if (view.edition !== null) query.set('edition', view.edition);
  return query;
}

function parseFilter(text: string): readonly TableFilter[] {
  const [variable = '', options = ''] = text.split(':');
  return variable === '' || options === ''
    ? []
    : [{ variable: unescape(variable), options: split(options, '|') }];
}

const split = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .filter((part) => part !== '')
    .map(unescape);

/** Names and codes may hold the separators themselves. */
const escape = (part: string): string =>
  part.replace(/[%,:|]/g, (character) => SEPARATORS[character] ?? character);
const unescape = (part: string): string =>
  part.replace(/%(25|2C|3A|7C)/g, (code) => CHARACTERS[code] ?? code);

const SEPARATORS: Readonly<Record<string, string>> = {
  '%': '%25',
  ',': '%2C',
  ':': '%3A',
  '|': '%7C',
};
const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SEPARATORS).map(([character, code]) => [code, character]),
);

/** What the API is asked for a view whose rows are chosen. */
export const crosstabInput = (view: TableView, rows: string) => ({
  rows,
  columns: [...view.columns],
  filter: view.filter.map(({ variable, options }) => ({ variable, options: [...options] })),
  weighted: view.weighted,
  level: view.level,
  ...(view.edition === null ? {} : { edition: view.edition }),
});
