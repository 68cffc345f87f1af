import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '../../domain/access/role.js';
import { ColleagueInvitationModel, ColleagueModel, Roles } from './account.model.js';
import { ColleagueInvitationsService } from './colleague-invitations.service.js';
import { ColleaguesService } from './colleagues.service.js';
import { type Exchange, Http, Requester } from './requester.js';
import { SessionCookieService } from './session-cookie.service.js';
import type { SignedIn } from './signed-in.js';

const AN_ID = { type: () => ID } as const;

/** The people of a study. */
@Resolver()
export class ColleaguesResolver {
  constructor(
    private readonly people: ColleaguesService,
    private readonly invitations: ColleagueInvitationsService,
    private readonly cookies: SessionCookieService,
  ) {}

  @Query(() => [ColleagueModel], {
    description: 'Who belongs to a study, by name.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  colleagues(@Args('study', AN_ID) study: string): Promise<ColleagueModel[]> {
    return this.people.list(study);
  }

  @Query(() => [ColleagueInvitationModel], {
    description: 'Those that can still be accepted, newest first.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  colleagueInvitations(@Args('study', AN_ID) study: string): Promise<ColleagueInvitationModel[]> {
    return this.invitations.open(study);
  }

  @Mutation(() => ColleagueInvitationModel, {
    description:
      'Makes a link, good for a week and one use, in place of an earlier one; mails one too where there is a mail server.',
  })
  async inviteColleague(
    @Requester() by: SignedIn,
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('email') email: string,
    @Args('role', { type: () => Roles }) role: Role,
    @Args('locale', {
      type: () => String,
      nullable: true,
      description: 'Language of the mail, such as `de`; English if left out.',
    })
    locale?: string | null,
  ): Promise<ColleagueInvitationModel> {
    const origin = this.cookies.baseOf(request);
    const { invitation, path } = await this.invitations.invite(by, {
      ...{ study, email, role, origin, locale: locale ?? null },
    });
    return { ...invitation, link: `${origin}${path}` };
  }

  @Mutation(() => Boolean)
  async withdrawColleagueInvitation(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<boolean> {
    await this.invitations.withdraw(by, study, id);
    return true;
  }

  @Mutation(() => ColleagueModel, {
    description: 'Takes effect with the colleague’s next request.',
  })
  setRole(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('account', AN_ID) account: string,
    @Args('role', { type: () => Roles }) role: Role,
  ): Promise<ColleagueModel> {
    return this.people.setRole(by, study, account, role);
  }

  @Mutation(() => Boolean, { description: 'Takes the role in the study away; the account stays.' })
  async removeColleague(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('account', AN_ID) account: string,
  ): Promise<boolean> {
    await this.people.remove(by, study, account);
    return true;
  }
}
