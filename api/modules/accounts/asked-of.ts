import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';

/** What a call is, and which study it is about. */
export interface Asked {
  /** As the table of permissions names it. */
  readonly action: string;
  readonly study: string | null;
}

export function askedOf(context: ExecutionContext, request: FastifyRequest): Asked {
  if (context.getType<string>() === 'graphql') {
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    return {
      action: `${info.parentType.name}.${info.fieldName}`,
      study: textOf(graphql.getArgs<Record<string, unknown>>().study),
    };
  }
  // Fastify answers HEAD with the handler of GET.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  return {
    action: `${method} ${request.routeOptions.url ?? ''}`,
    study: textOf((request.query as Record<string, unknown> | undefined)?.study),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
