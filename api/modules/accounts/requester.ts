import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origin, SignedIn } from './signed-in.js';

/** The HTTP side of a call, of GraphQL or not. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export function exchangeOf(context: ExecutionContext): Exchange {
  if (context.getType<string>() === 'graphql') {
    const { reply } = GqlExecutionContext.create(context).getContext<{ reply: FastifyReply }>();
    return { request: reply.request, reply };
  }
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
}

/** Whom the guard let in, by request; a request of several fields is looked at before each. */
const admitted = new WeakMap<FastifyRequest, SignedIn>();

export const admit = (request: FastifyRequest, who: SignedIn): void => {
  admitted.set(request, who);
};

function requesterOf(request: FastifyRequest): SignedIn {
  const who = admitted.get(request);
  if (who === undefined) throw new Error('only what is not public has a requester');
  return who;
}

/** Who is asking: a parameter of resolvers and handlers that are not public. */
export const Requester = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requesterOf(exchangeOf(context).request),
);

/** Request and reply: a parameter of resolvers that read or set cookies. */
export const Http = createParamDecorator((_: unknown, context: ExecutionContext) =>
  exchangeOf(context),
);

const LONGEST_USER_AGENT = 300;

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT),
});
