import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  validate,
} from 'graphql';
import { limitCost } from './cost-limit.js';
import { publicError } from './format-errors.js';

type Subscribe = GraphQLFieldResolver<unknown, unknown>;

/**
 * Gives subscriptions what Mercurius gives to queries only: a document is validated and its cost
 * limited before anything runs, and an error is told as `publicError` tells it.
 */
export function guardSubscriptions(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const { subscribe } = field;
    if (subscribe !== undefined) field.subscribe = guarded(subscribe);
  }
  return schema;
}

/**
 * Sent as a query, a subscription would be run without `subscribe`, and so without the guard.
 * @throws GraphQLError
 */
export function refuseSubscription({ definitions }: DocumentNode): void {
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation === OperationTypeNode.SUBSCRIPTION) {
      throw new GraphQLError('Subscribe over a WebSocket, by the protocol graphql-transport-ws.');
    }
  }
}

const guarded =
  (subscribe: Subscribe): Subscribe =>
  async (source, args, context, info) => {
    try {
      check(info);
      const values: unknown = await subscribe(source, args, context, info);
      return told(values as AsyncIterator<unknown>);
    } catch (error) {
      throw asTold(error);
    }
  };

/** @throws GraphQLError */
function check({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): void {
  const definitions = [operation, ...Object.values(fragments)];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const [problem] = validate(schema, document);
  if (problem !== undefined) throw problem;
  limitCost(schema, document, variableValues);
}

/** Not a generator: one that waits for its next value cannot be left. */
const told = <Value>(values: AsyncIterator<Value>): AsyncIterableIterator<Value> => ({
  next: () =>
    values.next().catch((error: unknown) => {
      throw asTold(error);
    }),
  return: () => values.return?.() ?? Promise.resolve({ done: true, value: undefined }),
  [Symbol.asyncIterator]() {
    return this;
  },
});

function asTold(error: unknown): GraphQLError {
  const found =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(error instanceof Error ? error.message : String(error), {
          originalError: error instanceof Error ? error : null,
        });
  const { message, extensions } = publicError(found);
  return new GraphQLError(message, { extensions });
}
