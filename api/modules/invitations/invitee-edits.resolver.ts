import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { PersonalInvitationModel } from './invitation.model.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesService } from './invitees.service.js';
import { InviteeFieldsInput, InviteeModel } from './invitee.model.js';
import { InviteeEditsService, type InviteeFields } from './invitee-edits.service.js';

const AN_ID = { type: () => ID } as const;

/** People one at a time: looking, and editing a list by hand. */
@Resolver(() => InviteeModel)
export class InviteeEditsResolver {
  constructor(
    private readonly edits: InviteeEditsService,
    private readonly people: InviteesService,
    private readonly invited: InvitationsService,
  ) {}

  @Query(() => InviteeModel, { description: 'One person, also one who was taken off the list.' })
  invitee(
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<InviteeModel> {
    return this.people.stored(study, id);
  }

  @ResolveField(() => [PersonalInvitationModel], {
    description: 'Waves they are invited to.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  invitations(@Parent() person: InviteeModel): Promise<PersonalInvitationModel[]> {
    return this.invited.ofPerson(person.studyId, person.id);
  }

  @Mutation(() => InviteeModel, { description: 'Puts one person on the list.' })
  addInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('fields') fields: InviteeFieldsInput,
    @Args('wave', { type: () => ID, nullable: true, description: 'They are invited to it too.' })
    wave?: string,
  ): Promise<InviteeModel> {
    return this.edits.add(by, study, wave ?? null, given(fields));
  }

  @Mutation(() => InviteeModel, {
    description: 'Corrects what is known of a person; a new address counts as not bounced.',
  })
  changeInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
    @Args('fields') fields: InviteeFieldsInput,
  ): Promise<InviteeModel> {
    return this.edits.change(by, study, id, given(fields));
  }

  @Mutation(() => InviteeModel, {
    description:
      'Takes somebody off the list whom no mail has gone out to; restoreInvitee puts them back within 30 days.',
  })
  removeInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<InviteeModel> {
    return this.edits.remove(by, study, id);
  }

  @Mutation(() => InviteeModel, { description: 'Takes removeInvitee back.' })
  restoreInvitee(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<InviteeModel> {
    return this.edits.restore(by, study, id);
  }
}

/** What is left out is not there; what is null is meant. */
const given = (fields: InviteeFieldsInput): InviteeFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
