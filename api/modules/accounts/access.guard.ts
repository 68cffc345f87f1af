import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { mayDo } from '../../domain/access/may-do.js';
import { askedOf } from './asked-of.js';
import { admit, exchangeOf } from './requester.js';
import { SessionCookieService } from './session-cookie.service.js';
import { refusalOf } from './standing-access.service.js';

/** Stands before every resolver and every HTTP route; what the table of permissions does not list is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly cookies: SessionCookieService) {}

  /** @throws Refusal UNAUTHENTICATED or FORBIDDEN */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request } = exchangeOf(context);
    const { action, study } = askedOf(context, request);
    if (mayDo(null, action, study) === 'allowed') return true;
    const who = await this.cookies.signedIn(request);
    const refusal = refusalOf(mayDo(who, action, study));
    if (refusal !== null) throw refusal;
    if (who !== null) admit(request, who);
    return true;
  }
}
