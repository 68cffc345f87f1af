import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import {
  createComplexityRule,
  fieldExtensionsEstimator,
  simpleEstimator,
} from 'graphql-query-complexity';
import { MAXIMUM_COST } from './limits.js';

/** Refuses a query before it runs when its fields cost more than MAXIMUM_COST. */
export const costLimit = (
  variables: Record<string, unknown> | undefined,
): ((context: ValidationContext) => ReturnType<ValidationRule>) =>
  createComplexityRule({
    maximumComplexity: MAXIMUM_COST,
    variables: variables ?? {},
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    createError: (maximum, actual) =>
      new GraphQLError(
        `The query costs ${actual} points, and ${maximum} are allowed. Ask for fewer lists at once.`,
        { extensions: { code: 'TOO_COMPLEX' } },
      ),
  });
