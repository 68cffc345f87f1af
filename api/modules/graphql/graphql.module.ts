import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { GraphQLError } from 'graphql';
import { limitCost } from './cost-limit.js';
import './enums.js';
import { publicError } from './format-errors.js';
import { MAXIMUM_DEPTH } from './limits.js';
import { guardSubscriptions, refuseSubscription } from './subscriptions.js';

/** Mercurius compiles a query the second time it comes. */
const COMPILE_AFTER = 1;
/** Proxies cut connections off on which nothing is said, many after a minute; in ms. */
const KEEP_ALIVE = 20_000;

@Module({
  imports: [
    GraphQLModule.forRoot<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      autoSchemaFile: true,
      sortSchema: true,
      path: '/graphql',
      graphiql: false,
      jit: COMPILE_AFTER,
      // A page of another site can post a form, but not JSON, without asking the browser's leave.
      // What opens a WebSocket is looked at before, and no script can send this header itself.
      csrfPrevention: {
        requiredHeaders: [
          'x-mercurius-operation-name',
          'mercurius-require-preflight',
          'sec-websocket-key',
        ],
      },
      queryDepth: MAXIMUM_DEPTH,
      subscription: {
        keepAlive: KEEP_ALIVE,
        context: (socket) => ({ gone: goneWith(socket) }),
      },
      transformSchema: guardSubscriptions,
      hooks: {
        preExecution: (schema, document, _context, variables) => {
          refuseSubscription(document);
          limitCost(schema, document, variables);
          return Promise.resolve();
        },
      },
      errorFormatter: (execution) => ({
        statusCode: statusOf(execution.errors),
        response: {
          data: execution.data ?? null,
          errors: execution.errors.flatMap(unwrap).map(publicError) as never,
        },
      }),
    }),
  ],
})
export class GraphqlModule {}

/**
 * A request that is no GraphQL request at all (too large, not JSON) keeps its HTTP status. Errors of
 * GraphQL are answers, and answers are 200.
 */
function statusOf(errors: readonly GraphQLError[]): number {
  const cause = errors[0]?.originalError as { code?: unknown; statusCode?: unknown } | undefined;
  if (typeof cause?.statusCode !== 'number' || cause.code === 'MER_ERR_GQL_VALIDATION') return 200;
  return cause.statusCode;
}

/** Mercurius wraps all validation errors of a query into one. */
function unwrap(error: GraphQLError): readonly GraphQLError[] {
  const wrapped = (error.originalError as { errors?: unknown } | null | undefined)?.errors;
  if (!Array.isArray(wrapped)) return [error];
  return wrapped.map((each: Error) =>
    each instanceof GraphQLError ? each : new GraphQLError(each.message, { originalError: each }),
  );
}

function goneWith(socket: Pick<WebSocket, 'addEventListener'>): AbortSignal {
  const gone = new AbortController();
  socket.addEventListener('close', () => {
    gone.abort();
  });
  return gone.signal;
}
