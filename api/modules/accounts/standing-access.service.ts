import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mayDo } from '../../domain/access/may-do.js';
import { Refusal } from '../../domain/refusal.js';
import { SessionCookieService } from './session-cookie.service.js';

/** Whether somebody who was let in may stay: for what outlasts a request. */
@Injectable()
export class StandingAccessService {
  constructor(private readonly cookies: SessionCookieService) {}

  /** Null while they may do it. To be asked is no use of the session: it ends when it would have. */
  async refusal(
    request: FastifyRequest,
    action: string,
    study: string | null,
  ): Promise<Refusal | null> {
    const who = await this.cookies.signedIn(request, { isUse: false });
    return refusalOf(mayDo(who, action, study));
  }
}

/** What a decision is told as; null when it is to let in. */
export function refusalOf(decision: ReturnType<typeof mayDo>): Refusal | null {
  if (decision === 'unauthenticated') return new Refusal('UNAUTHENTICATED', 'Sign in first.');
  if (decision === 'allowed') return null;
  return new Refusal('FORBIDDEN', 'Your role in this study does not allow that.');
}
