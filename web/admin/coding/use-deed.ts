import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { execute } from '../../api/execute';
import { CODING } from './coding-data';

/** Something that is done to codes, after which all that shows them is read anew. */
export function useDeed<Result, Variables>(document: TadaDocumentNode<Result, Variables>) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (variables: Variables) => execute(document, variables),
    onSuccess: () => queries.invalidateQueries({ queryKey: [CODING] }),
  });
}
