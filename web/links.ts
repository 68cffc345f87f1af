import { formatTableView } from './figures/crosstab/table-view';
import { formatFigureView, type FigureView } from './figures/figure-view';

export interface TableLink {
  readonly rows: string;
  readonly columns: readonly string[];
  readonly filter: readonly { readonly variable: string; readonly options: readonly string[] }[];
}

const DEFAULT_FIGURE_VIEW = { measure: null, sort: 'printed', view: 'chart' } as const;

/** The page of a figure as seen in `view`. */
export const figurePath = (number: number, view: Partial<FigureView> = {}): string =>
  withQuery(
    `/figures/${number}`,
    formatFigureView({ edition: null, ...DEFAULT_FIGURE_VIEW, ...view }),
  );

/** The file the API writes: the same rows, intervals and provenance. */
export const figureCsvPath = (number: number, edition: string | null): string =>
  withEdition(`/figures/${number}.csv`, edition);

export const tablePath = (link: TableLink, edition: string | null): string =>
  withQuery('/table', formatTableView({ ...link, edition, weighted: false, level: 0.95 }));

/** A page that takes nothing but an edition. */
export const withEdition = (path: string, edition: string | null): string =>
  edition === null ? path : withQuery(path, new URLSearchParams({ edition }));

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;

/** A claim's own place in the ledger. */
export const claimPath = (id: string, edition: string | null): string =>
  `${withEdition('/claims', edition)}#${id}`;
