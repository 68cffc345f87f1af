import { graphql, type ResultOf } from '../../graphql';

export const INVITEES = graphql(`
  query ConsoleInvitees(
    $study: ID!
    $search: String
    $state: InviteeState
    $sort: InviteeSorting
    $descending: Boolean
    $first: Int!
    $offset: Int!
  ) {
    invitees(
      study: $study
      search: $search
      state: $state
      sort: $sort
      descending: $descending
      first: $first
      offset: $offset
    ) {
      total
      rows {
        id
        email
        name
        organisation
        locale
        region
        industry
        addedAt
        optedOutAt
        bouncedAt
        removedAt
      }
    }
  }
`);
export type InviteeRow = ResultOf<typeof INVITEES>['invitees']['rows'][number];

export const INVITEE = graphql(`
  query ConsoleInvitee($study: ID!, $id: ID!) {
    invitee(study: $study, id: $id) {
      id
      email
      name
      organisation
      locale
      region
      industry
      addedAt
      optedOutAt
      bouncedAt
      bounceReason
      removedAt
      invitations {
        id
        wave
        waveName
        disposition
        invitedAt
        lastMailAt
        reminders
      }
    }
  }
`);
export type Person = ResultOf<typeof INVITEE>['invitee'];

export const ADD_INVITEE = graphql(`
  mutation AddInvitee($study: ID!, $wave: ID, $fields: InviteeFields!) {
    addInvitee(study: $study, wave: $wave, fields: $fields) {
      id
    }
  }
`);
export const CHANGE_INVITEE = graphql(`
  mutation ChangeInvitee($study: ID!, $id: ID!, $fields: InviteeFields!) {
    changeInvitee(study: $study, id: $id, fields: $fields) {
      id
    }
  }
`);
export const REMOVE_INVITEE = graphql(`
  mutation RemoveInvitee($study: ID!, $id: ID!) {
    removeInvitee(study: $study, id: $id) {
      id
    }
  }
`);
export const RESTORE_INVITEE = graphql(`
  mutation RestoreInvitee($study: ID!, $id: ID!) {
    restoreInvitee(study: $study, id: $id) {
      id
    }
  }
`);
export const OPT_OUT_INVITEE = graphql(`
  mutation OptOutInvitee($study: ID!, $id: ID!) {
    optOutInvitee(study: $study, id: $id) {
      id
    }
  }
`);
export const ERASE_INVITEE = graphql(`
  mutation EraseInvitee($study: ID!, $id: ID!) {
    eraseInvitee(study: $study, id: $id)
  }
`);

export const TEMPLATE = graphql(`
  query InviteeTemplate {
    inviteeTemplate
  }
`);
export const IMPORT = graphql(`
  mutation ConsoleImportInvitees(
    $study: ID!
    $wave: ID
    $file: String!
    $columns: InviteeColumns
    $dryRun: Boolean!
  ) {
    importInvitees(study: $study, wave: $wave, file: $file, columns: $columns, dryRun: $dryRun) {
      applied
      encoding
      headers
      samples
      columns {
        email
        name
        organisation
        locale
        region
        industry
      }
      new
      updated
      unchanged
      invited
      rows {
        line
        email
        name
        organisation
        change
      }
      problems {
        line
        code
        message
      }
    }
  }
`);
export type Imported = ResultOf<typeof IMPORT>['importInvitees'];

export const IMPORT_BOUNCES = graphql(`
  mutation ConsoleImportBounces($study: ID!, $file: String!) {
    importBounces(study: $study, file: $file) {
      marked
      unknown
      wrongLines
    }
  }
`);
