import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountMailService } from '../account-mail/account-mail.service.js';
import { AccountsService } from './accounts.service.js';
import { MeModel, SignInOptionsModel, StudyRoleModel } from './account.model.js';
import { ColleagueInvitationsService } from './colleague-invitations.service.js';
import { FirstRunService } from './first-run.service.js';
import { OidcService } from './oidc.service.js';
import { type Exchange, Http, originOf } from './requester.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionCookieService } from './session-cookie.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService, type Started } from './sign-in.service.js';

const OPTIONAL_TEXT = { type: () => String, nullable: true } as const;

/** Coming in, and who one is then. */
@Resolver(() => MeModel)
export class SignInResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly mails: AccountMailService,
    private readonly cookies: SessionCookieService,
    private readonly firstRun: FirstRunService,
    private readonly invitations: ColleagueInvitationsService,
    private readonly oidc: OidcService,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
  ) {}

  @Query(() => MeModel, { nullable: true, description: 'Null: nobody is signed in.' })
  async me(@Http() { request }: Exchange): Promise<MeModel | null> {
    const who = await this.cookies.signedIn(request);
    return who === null ? null : this.accounts.byId(who.id);
  }

  @Query(() => SignInOptionsModel)
  async signInOptions(@Http() { request }: Exchange): Promise<SignInOptionsModel> {
    return {
      firstRun: !(await this.accounts.exist()),
      passwordReset: this.mails.canSend && this.cookies.trustedBaseOf(request) !== null,
      openIdConnect: this.oidc.isSetUp() ? '/sign-in/oidc' : null,
    };
  }

  @Mutation(() => MeModel, {
    description: 'Makes the first account, an admin, with the link that the server printed.',
  })
  async claimFirstAdmin(
    @Http() http: Exchange,
    @Args('token', { description: 'What follows # in the link.' }) token: string,
    @Args('email') email: string,
    @Args('name') name: string,
    @Args('password', { description: '12 characters or more.' }) password: string,
  ): Promise<MeModel> {
    const admin = { token, email, name, password };
    return this.enter(http, await this.firstRun.claim(admin, originOf(http.request)));
  }

  @Mutation(() => MeModel, {
    description: 'Sets the session’s cookie. SECOND_FACTOR_REQUIRED asks for the code as well.',
  })
  async signIn(
    @Http() http: Exchange,
    @Args('email') email: string,
    @Args('password') password: string,
    @Args('code', { ...OPTIONAL_TEXT, description: 'Of the authenticator app, or for recovery.' })
    code?: string | null,
  ): Promise<MeModel> {
    const credentials = { email, password, code: code ?? undefined };
    const earlier = this.cookies.tokenOf(http.request);
    return this.enter(
      http,
      await this.signIns.signIn(credentials, originOf(http.request), earlier),
    );
  }

  @Mutation(() => MeModel, {
    description: 'Joins a study. Whoever has an account signs in first, and gives the token only.',
  })
  async acceptColleagueInvitation(
    @Http() http: Exchange,
    @Args('token', { description: 'What follows # in the link.' }) token: string,
    @Args('name', OPTIONAL_TEXT) name?: string | null,
    @Args('password', { ...OPTIONAL_TEXT, description: '12 characters or more.' })
    password?: string | null,
  ): Promise<MeModel> {
    const acceptance = { token, name: name ?? undefined, password: password ?? undefined };
    const who = await this.cookies.signedIn(http.request);
    const started = await this.invitations.accept(acceptance, who, originOf(http.request));
    if (started !== null) return this.enter(http, started);
    return this.accounts.byId(who?.id ?? '');
  }

  @Mutation(() => Boolean, { description: 'False: nobody was signed in.' })
  async signOut(@Http() http: Exchange): Promise<boolean> {
    const who = await this.cookies.signedIn(http.request);
    this.cookies.clear(http);
    return who !== null && (await this.sessions.end(who, who.sessionId));
  }

  @ResolveField(() => [StudyRoleModel])
  async roles(@Parent() { id }: MeModel): Promise<StudyRoleModel[]> {
    const memberships = await this.accounts.memberships(id);
    return memberships.map(({ studyId, role }) => ({ study: studyId, role }));
  }

  @ResolveField(() => Boolean)
  hasPassword(@Parent() { id }: MeModel): Promise<boolean> {
    return this.accounts.hasPassword(id);
  }

  @ResolveField(() => Boolean, { name: 'secondFactor' })
  secondFactorOn(@Parent() { id }: MeModel): Promise<boolean> {
    return this.secondFactor.isOn(id);
  }

  @ResolveField(() => Int)
  recoveryCodesLeft(@Parent() { id }: MeModel): Promise<number> {
    return this.secondFactor.recoveryCodesLeft(id);
  }

  private async enter(http: Exchange, { accountId, token }: Started): Promise<MeModel> {
    this.cookies.set(http, token);
    return this.accounts.byId(accountId);
  }
}
