import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { mayDo } from '../../domain/access/may-do.js';
import { Refusal } from '../../domain/refusal.js';
import { admit, exchangeOf } from './requester.js';
import { SessionCookieService } from './session-cookie.service.js';

/** Stands before every resolver and every HTTP route; what the table of permissions does not list is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly cookies: SessionCookieService) {}

  /** @throws Refusal UNAUTHENTICATED or FORBIDDEN */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request } = exchangeOf(context);
    const { action, study } = asked(context, request);
    if (mayDo(null, action, study) === 'allowed') return true;
    const who = await this.cookies.signedIn(request);
    const decision = mayDo(who, action, study);
    if (decision === 'unauthenticated') {
      throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
    }
    if (decision === 'forbidden') {
      throw new Refusal('FORBIDDEN', 'Your role in this study does not allow that.');
    }
    if (who !== null) admit(request, who);
    return true;
  }
}

interface Asked {
  /** As the table of permissions names it. */
  readonly action: string;
  readonly study: string | null;
}

function asked(context: ExecutionContext, request: FastifyRequest): Asked {
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
