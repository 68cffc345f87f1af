import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { InvalidTable } from '../../domain/tabulation/invalid-table.js';
import { Refusal } from '../../domain/refusal.js';

const logger = new Logger('GraphQL');

/** What a client is told of an error: message, place and code; never a stack or an internal text. */
export interface PublicError {
  readonly message: string;
  readonly locations?: GraphQLError['locations'];
  readonly path?: GraphQLError['path'];
  readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
}

/** The one place where errors of the domain become codes. */
export function publicError(error: GraphQLError): PublicError {
  const place = {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  const cause = error.originalError;
  if (cause instanceof Refusal) {
    return { message: cause.message, ...place, extensions: { ...cause.details, code: cause.code } };
  }
  if (cause instanceof InvalidTable) {
    const extensions = { code: 'BAD_USER_INPUT', problems: cause.problems };
    return { message: cause.message, ...place, extensions };
  }
  if (isDatabaseDown(cause)) {
    const message = 'The database does not answer. Nothing was changed; try again in a minute.';
    return { message, ...place, extensions: { code: 'UNAVAILABLE' } };
  }
  // Compiled queries make errors without extensions.
  const code = (error.extensions as GraphQLError['extensions'] | undefined)?.code;
  if (code === 'TOO_COMPLEX') return { message: error.message, ...place, extensions: { code } };
  if (!cause || cause instanceof GraphQLError) {
    return { message: error.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const protocol = protocolCode((cause as { code?: unknown }).code);
  if (protocol !== null) {
    return { message: cause.message, ...place, extensions: { code: protocol } };
  }
  logger.error(cause.message, cause.stack);
  const message = 'Something went wrong on our side. It is in our log.';
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Mercurius and Fastify name what is wrong with a request before any resolver runs. */
function protocolCode(code: unknown): string | null {
  if (code === 'MER_ERR_GQL_QUERY_DEPTH') return 'TOO_COMPLEX';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'TOO_LARGE';
  return typeof code === 'string' && /^(MER|FST)_ERR/.test(code) ? 'BAD_USER_INPUT' : null;
}

/** Connection refused, reset, timed out, or PostgreSQL shutting down or not up yet (class 57P, 08). */
export const isDatabaseDown = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(57P0|08)/.test(String((error as { code?: unknown }).code)) ||
    /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect/.test(
      `${String((error as { code?: unknown }).code)} ${error.message}`,
    ));
