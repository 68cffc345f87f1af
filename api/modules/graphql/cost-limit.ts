import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { MAXIMUM_COST } from './limits.js';

const ESTIMATORS = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/**
 * Adds up what a query's fields cost before any of them runs.
 * @throws GraphQLError TOO_COMPLEX above MAXIMUM_COST
 */
export function limitCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
): void {
  const cost = getComplexity({ schema, query, variables, estimators: ESTIMATORS });
  if (cost <= MAXIMUM_COST) return;
  throw new GraphQLError(
    `The query costs ${cost} points, and ${MAXIMUM_COST} are allowed. Ask for fewer lists at once.`,
    { extensions: { code: 'TOO_COMPLEX' } },
  );
}
