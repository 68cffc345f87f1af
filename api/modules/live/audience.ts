import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { askedOf } from '../accounts/asked-of.js';
import { exchangeOf } from '../accounts/requester.js';

/** A client that has subscribed to something. */
export interface Audience {
  /** The request that opened the connection. */
  readonly request: FastifyRequest;
  /** As the table of permissions names it. */
  readonly action: string;
  readonly study: string | null;
  /** Aborted when the connection ends. */
  readonly gone: AbortSignal;
}

/** Who subscribes: a parameter of subscriptions. */
export const Subscriber = createParamDecorator(
  (_: unknown, context: ExecutionContext): Audience => {
    const { request } = exchangeOf(context);
    const { gone } = GqlExecutionContext.create(context).getContext<{ gone: AbortSignal }>();
    return { request, gone, ...askedOf(context, request) };
  },
);
