import { graphql, type ResultOf } from '../../graphql';

export const INVITATIONS = graphql(`
  query ConsoleColleagueInvitations($study: ID!) {
    colleagueInvitations(study: $study) {
      id
      email
      role
      expiresAt
      mailStatus
      mailReason
    }
  }
`);

export type InvitationRow = ResultOf<typeof INVITATIONS>['colleagueInvitations'][number];

export const invitationsKey = (study: string) => ['colleague-invitations', study] as const;
