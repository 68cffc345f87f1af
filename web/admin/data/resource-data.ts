import type { GetListParams, GetManyReferenceParams, RaRecord } from 'react-admin';

/** What a list asks for: page, sort and filter, as they stand in the address. */
export type ListQuestion = Pick<
  GetListParams | GetManyReferenceParams,
  'pagination' | 'sort' | 'filter' | 'signal'
>;

export interface ListPage<Row> {
  readonly data: readonly Row[];
  /** Rows of all pages. */
  readonly total: number;
}

/**
 * How react-admin reads and changes one resource of a study. What a resource does not have, its
 * screens do not ask for; deeds that are no plain change (open a wave, send) call the API themselves.
 */
export interface ResourceData<Row extends RaRecord = RaRecord> {
  list?(study: string, question: ListQuestion): Promise<ListPage<Row>>;
  one?(study: string, id: string, signal?: AbortSignal): Promise<Row>;
  create?(study: string, values: Partial<Row>): Promise<Row>;
  update?(study: string, id: string, values: Partial<Row>, before: Row): Promise<Row>;
  remove?(study: string, id: string): Promise<void>;
}

/** `first` and `offset` of the API’s lists. */
export const pageOf = ({ pagination }: ListQuestion): { first: number; offset: number } => {
  const first = pagination?.perPage ?? 25;
  return { first, offset: ((pagination?.page ?? 1) - 1) * first };
};
