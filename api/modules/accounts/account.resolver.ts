import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccountsService } from './accounts.service.js';
import { SessionModel, TotpSetupModel } from './account.model.js';
import { type Exchange, Http, originOf, Requester } from './requester.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionCookieService } from './session-cookie.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import type { SignedIn } from './signed-in.js';

/** What people do with their own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly cookies: SessionCookieService,
    private readonly secondFactor: SecondFactorService,
    private readonly live: SessionsService,
    private readonly signIns: SignInService,
  ) {}

  @Query(() => [SessionModel], {
    description: 'One’s own, last used first.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async sessions(@Requester() who: SignedIn): Promise<SessionModel[]> {
    const sessions = await this.live.list(who.id);
    return sessions.map((session) => ({ ...session, current: session.id === who.sessionId }));
  }

  @Mutation(() => Int, { description: 'Ends all of one’s sessions, this one too: how many.' })
  async signOutEverywhere(@Requester() who: SignedIn, @Http() http: Exchange): Promise<number> {
    const ended = await this.live.endAll(who);
    this.cookies.clear(http);
    return ended;
  }

  @Mutation(() => Boolean, { description: 'Ends one of one’s sessions. False: there is none.' })
  endSession(
    @Requester() who: SignedIn,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<boolean> {
    return this.live.end(who, id);
  }

  @Mutation(() => Boolean, { description: 'Ends all other sessions too.' })
  async changePassword(
    @Requester() who: SignedIn,
    @Http() { request }: Exchange,
    @Args('current') current: string,
    @Args('next', { description: '12 characters or more.' }) next: string,
  ): Promise<boolean> {
    await this.accounts.changePassword(who, current, next, originOf(request));
    return true;
  }

  @Mutation(() => TotpSetupModel, {
    description: 'Makes a secret for an authenticator app. Nothing changes until it is confirmed.',
  })
  async setUpTotp(
    @Requester() who: SignedIn,
    @Http() { request }: Exchange,
    @Args('password') password: string,
  ): Promise<TotpSetupModel> {
    await this.signIns.proven(await this.signIns.prove(who, password, originOf(request)));
    return this.secondFactor.setUp(who);
  }

  @Mutation(() => [String], {
    description: 'Turns the second factor on. Gives ten recovery codes, shown this once.',
  })
  confirmTotp(@Requester() who: SignedIn, @Args('code') code: string): Promise<readonly string[]> {
    return this.secondFactor.confirm(who, code);
  }

  @Mutation(() => Boolean, { description: 'Turns the second factor off.' })
  async disableTotp(
    @Requester() who: SignedIn,
    @Http() { request }: Exchange,
    @Args('password') password: string,
    @Args('code', { description: 'Of the authenticator app, or for recovery.' }) code: string,
  ): Promise<boolean> {
    const attempt = await this.signIns.prove(who, password, originOf(request));
    await this.secondFactor.turnOff(who, code);
    await this.signIns.proven(attempt);
    return true;
  }

  @Mutation(() => [String], {
    description: 'Gives ten recovery codes in place of the earlier ones, shown this once.',
  })
  async renewRecoveryCodes(
    @Requester() who: SignedIn,
    @Http() { request }: Exchange,
    @Args('password') password: string,
    @Args('code') code: string,
  ): Promise<readonly string[]> {
    const attempt = await this.signIns.prove(who, password, originOf(request));
    const codes = await this.secondFactor.renewRecoveryCodes(who, code);
    await this.signIns.proven(attempt);
    return codes;
  }
}
