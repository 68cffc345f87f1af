import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/** Documents typed by schema.graphql; each stands beside the component that asks it. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; JSON: unknown };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
