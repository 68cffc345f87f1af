import { useQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import type { OptionCount } from './weighting-draft';

const VARIABLES = graphql(`
  query WeightingVariables($study: ID!, $waves: [ID!]!) {
    weightingVariables(study: $study, waves: $waves) {
      variable
      label
      silent
      options {
        option
        label
        respondents
      }
    }
  }
`);

export type WeightingVariable = ResultOf<typeof VARIABLES>['weightingVariables'][number];

export interface WeightingVariables {
  readonly all: readonly WeightingVariable[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly of: (variable: string) => readonly OptionCount[];
}

/** Questions that the waves’ answers may be weighted by. */
export function useWeightingVariables(waves: readonly string[]): WeightingVariables {
  const { id: study } = useConsoleStudy();
  const { data, error, isPending } = useQuery({
    queryKey: ['weightingVariables', study, waves],
    queryFn: ({ signal }) => execute(VARIABLES, { study, waves: [...waves] }, signal),
    enabled: waves.length > 0,
  });
  const all = data?.weightingVariables ?? [];
  return {
    ...{ all, error, isPending },
    of: (variable) => all.find((each) => each.variable === variable)?.options ?? [],
  };
}
