import { AccountEntity } from './account.entity.js';
import { ColleagueInvitationEntity } from './colleague-invitation.entity.js';
import { ExternalIdentityEntity } from './external-identity.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { PasswordEntity } from './password.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';
import { SessionEntity } from './session.entity.js';

/** Tables of people and how they sign in. */
export const ACCOUNT_ENTITIES = [
  AccountEntity,
  PasswordEntity,
  ExternalIdentityEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  SessionEntity,
  MembershipEntity,
  ColleagueInvitationEntity,
] as const;
