import { type Columns, ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';
import type { Respondents } from '../tabulation/respondents.js';

/** Distinct organisations with a respondent who answered some of the items and left others. */
export function partlyAnswering(
  { size, byVariable }: Columns,
  items: readonly string[],
  { dropped, organisations }: Pick<Respondents, 'dropped' | 'organisations'>,
): number {
  const columns = items.flatMap((item) => {
    const column = byVariable.get(item);
    return column?.kind === 'codes' ? [column.codes] : [];
  });
  const isAnswer = (code: number | undefined): boolean =>
    code !== undefined && code !== ITEM_NONRESPONSE && code !== NOT_ASKED;
  const partly = new Set<number>();
  for (let i = 0; i < size; i += 1) {
    if (dropped?.[i] === ITEM_NONRESPONSE) continue;
    const answered = columns.filter((codes) => isAnswer(codes[i])).length;
    if (answered > 0 && answered < columns.length) partly.add(organisations[i] ?? 0);
  }
  return partly.size;
}
