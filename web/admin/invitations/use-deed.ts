import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';

/** Does something that lists and counts may show: all that is on screen is read anew after it. */
export function useDeed<Values, Result>(
  work: (values: Values) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: work,
    onSuccess: async (result) => {
      onDone?.(result);
      await client.invalidateQueries();
    },
  });
}

/** What the API says is wrong with a field. */
export function problemOf(error: unknown, field: string): string | null {
  if (!(error instanceof ApiError) || !Array.isArray(error.details.problems)) return null;
  const problems = error.details.problems as readonly { field?: string; message?: string }[];
  return problems.find((each) => each.field === field)?.message ?? null;
}
