/** What a link to a figure's page says beside its number; defaults are left out of the link. */
export interface FigureView {
  /** An edition's id; null is the reference edition. */
  readonly edition: string | null;
  /** Index of the column shown; null is the one the report charts. */
  readonly measure: number | null;
  readonly sort: 'printed' | 'asked';
  readonly view: 'chart' | 'table';
}

/** Reads a link's query; whatever it does not understand falls back to the default. */
export function parseFigureView(query: URLSearchParams): FigureView {
  const measure = query.get('measure');
  return {
    edition: query.get('edition') ?? null,
    measure: measure !== null && /^\d{1,3}$/.test(measure) ? Number(measure) : null,
    sort: query.get('sort') === 'asked' ? 'asked' : 'printed',
    view: query.get('view') === 'table' ? 'table' : 'chart',
  };
}

export function formatFigureView(view: FigureView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.edition !== null) query.set('edition', view.edition);
  if (view.measure !== null) query.set('measure', String(view.measure));
  if (view.sort !== 'printed') query.set('sort', view.sort);
  if (view.view !== 'chart') query.set('view', view.view);
  return query;
}
