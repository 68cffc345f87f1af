import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';

/** A deed that changes a wave: whatever is shown of the study's waves is then asked for anew. */
export function useWaveDeed<Result, Variables extends { readonly study: string }>(
  document: TadaDocumentNode<Result, Variables>,
  onDone: (result: Result) => void = () => undefined,
) {
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Omit<Variables, 'study'>) =>
      execute(document, { ...variables, study } as unknown as Variables),
    onSuccess: async (result) => {
      onDone(result);
      await Promise.all(
        [['wave'], ['wave-details'], ['waves'], ['deleted-waves'], ['live']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
