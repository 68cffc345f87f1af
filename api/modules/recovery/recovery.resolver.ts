import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ColleagueModel } from '../accounts/account.model.js';
import { ColleaguesService } from '../accounts/colleagues.service.js';
import { type Exchange, Http, originOf, Requester } from '../accounts/requester.js';
import { SessionCookieService } from '../accounts/session-cookie.service.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { ColleagueRecoveryService } from './colleague-recovery.service.js';
import { RecoveryService } from './recovery.service.js';

const AN_ID = { type: () => ID } as const;
const LOCALE = {
  type: () => String,
  nullable: true,
  description: 'Language of the mail, such as `de`; English if left out.',
} as const;
const OWN_PASSWORD = {
  type: () => String,
  nullable: true,
  description: 'Of who asks; only who signs in without one leaves it out.',
} as const;

/** Ways back into an account. */
@Resolver()
export class RecoveryResolver {
  constructor(
    private readonly recovery: RecoveryService,
    private readonly help: ColleagueRecoveryService,
    private readonly people: ColleaguesService,
    private readonly cookies: SessionCookieService,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Mails a link to the owner of the address, if it has an account: true is all it ever says.',
  })
  async requestPasswordReset(
    @Http() { request }: Exchange,
    @Args('email') email: string,
    @Args('locale', LOCALE) locale?: string | null,
  ): Promise<boolean> {
    const origin = this.cookies.trustedBaseOf(request);
    const { address } = originOf(request);
    await this.recovery.request({ email, locale: locale ?? null, origin, address });
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Sets a new password and ends all sessions. A second factor is still asked for.',
  })
  async resetPassword(
    @Http() { request }: Exchange,
    @Args('token', { description: 'What follows # in the link.' }) token: string,
    @Args('password', { description: '12 characters or more.' }) password: string,
    @Args('locale', LOCALE) locale?: string | null,
  ): Promise<boolean> {
    const origin = this.cookies.trustedBaseOf(request);
    await this.recovery.reset({ token, password }, { locale: locale ?? null, origin });
    return true;
  }

  @Mutation(() => String, {
    description:
      'Makes a link for a colleague who forgot the password, good for an hour and one use; told this once. Only an admin of all the colleague’s studies can.',
  })
  async makeResetLink(
    @Requester() by: SignedIn,
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('account', AN_ID) account: string,
    @Args('password', OWN_PASSWORD) password?: string | null,
  ): Promise<string> {
    const base = this.cookies.baseOf(request);
    const asked = { study, account, password: password ?? null };
    return base + (await this.help.makeLink(by, asked, originOf(request), base));
  }

  @Mutation(() => ColleagueModel, {
    description:
      'Turns off the second factor of a colleague who lost it, and ends their sessions. Only an admin of all the colleague’s studies can.',
  })
  async resetSecondFactor(
    @Requester() by: SignedIn,
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('account', AN_ID) account: string,
    @Args('password', OWN_PASSWORD) password?: string | null,
  ): Promise<ColleagueModel> {
    const asked = { study, account, password: password ?? null };
    await this.help.turnOffFactor(by, asked, originOf(request), this.cookies.baseOf(request));
    return this.people.one(study, account);
  }
}
