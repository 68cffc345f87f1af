import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MailStatuses } from '../mail/mail.model.js';
import type { MailStatus } from '../mail/mail.entity.js';
import type { Role } from '../../domain/access/role.js';

export const Roles: { readonly [Name in Role as Uppercase<Name>]: Name } = {
  VIEWER: 'viewer',
  ANALYST: 'analyst',
  ADMIN: 'admin',
};
registerEnumType(Roles, {
  name: 'Role',
  description: 'What somebody may do in a study; each may do all that the ones before may.',
});

@ObjectType('StudyRole')
export class StudyRoleModel {
  @Field(() => ID)
  study: string;

  @Field(() => Roles)
  role: Role;
}

@ObjectType('Me', { description: 'The account that is signed in.' })
export class MeModel {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field()
  name: string;

  @Field(() => [StudyRoleModel])
  roles?: readonly StudyRoleModel[];

  @Field({ description: 'False: it signs in by OpenID Connect only.' })
  hasPassword?: boolean;

  @Field({ description: 'Whether sign-in asks for a code.' })
  secondFactor?: boolean;

  @Field(() => Int, { description: 'Recovery codes not used yet.' })
  recoveryCodesLeft?: number;
}

@ObjectType('SignInOptions', { description: 'What the page of sign-in offers.' })
export class SignInOptionsModel {
  @Field({ description: 'True while there is no account: the server has printed a link.' })
  firstRun: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Address that begins a sign-in by OpenID Connect; null: not set up.',
  })
  openIdConnect: string | null;

  @Field({ description: 'Whether a link for a new password can be mailed to who forgot theirs.' })
  passwordReset: boolean;
}

@ObjectType('Session')
export class SessionModel {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The one that this request came with.' })
  current: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the minute.' })
  lastSeenAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Unless it is used again.' })
  endsAt: Date;

  @Field()
  userAgent: string;

  @Field()
  address: string;
}

@ObjectType('TotpSetup', { description: 'For an authenticator app; shown this once.' })
export class TotpSetupModel {
  @Field({ description: 'Base32, to type in.' })
  secret: string;

  @Field({ description: 'otpauth://…, to show as a QR code.' })
  uri: string;
}

@ObjectType('Colleague')
export class ColleagueModel {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field()
  name: string;

  @Field(() => Roles)
  role: Role;

  @Field(() => GraphQLISODateTime)
  since: Date;

  @Field({ description: 'Whether sign-in asks for a code.' })
  secondFactor: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: no session.' })
  lastSeenAt: Date | null;
}

@ObjectType('ColleagueInvitation')
export class ColleagueInvitationModel {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => Roles)
  role: Role;

  @Field(() => GraphQLISODateTime)
  invitedAt: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'To hand over; told once, when the invitation is made.',
  })
  link?: string | null;

  @Field(() => MailStatuses, {
    nullable: true,
    description: 'Of the mail that brings a link too; null: there is no mail server.',
  })
  mailStatus: MailStatus | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said.' })
  mailReason: string | null;
}
