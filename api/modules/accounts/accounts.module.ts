import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountMailModule } from '../account-mail/account-mail.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountResolver } from './account.resolver.js';
import { AccountsService } from './accounts.service.js';
import { ColleagueInvitationsService } from './colleague-invitations.service.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesResolver } from './colleagues.resolver.js';
import { ColleaguesService } from './colleagues.service.js';
import { FirstRunService } from './first-run.service.js';
import { OidcController } from './oidc.controller.js';
import { OidcService } from './oidc.service.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionCookieService } from './session-cookie.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInFailuresService } from './sign-in-failures.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { StandingAccessService } from './standing-access.service.js';

/** People who run surveys, and the guard before everything they and others ask for. */
@Module({
  imports: [AccountMailModule, AuditModule],
  controllers: [ColleaguesController, OidcController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccountsService,
    ColleagueInvitationsService,
    ColleaguesService,
    FirstRunService,
    OidcService,
    OidcSignInService,
    SecondFactorService,
    SessionCookieService,
    SessionsService,
    SignInFailuresService,
    SignInService,
    StandingAccessService,
    AccountResolver,
    ColleaguesResolver,
    SignInResolver,
  ],
  exports: [
    AccountsService,
    ColleaguesService,
    SessionCookieService,
    SignInFailuresService,
    SignInService,
    StandingAccessService,
  ],
})
export class AccountsModule {}
