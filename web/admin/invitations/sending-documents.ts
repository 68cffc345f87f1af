import { graphql, type ResultOf } from '../../graphql';

export const INVITATIONS = graphql(`
  query ConsoleInvitations(
    $study: ID!
    $wave: ID!
    $disposition: Disposition
    $search: String
    $first: Int!
    $offset: Int!
  ) {
    invitations(
      study: $study
      wave: $wave
      disposition: $disposition
      search: $search
      first: $first
      offset: $offset
    ) {
      total
      rows {
        id
        invitee
        email
        name
        organisation
        disposition
        lastMailAt
        reminders
      }
    }
  }
`);
export type InvitationRow = ResultOf<typeof INVITATIONS>['invitations']['rows'][number];
export type Disposition = InvitationRow['disposition'];

export const INVITATION_COUNTS = graphql(`
  query ConsoleInvitationCounts($study: ID!, $wave: ID!) {
    invitationCounts(study: $study, wave: $wave) {
      disposition
      count
    }
  }
`);

export const MAILING = graphql(`
  query ConsoleMailing($study: ID!, $wave: ID!) {
    mailing(study: $study, wave: $wave) {
      perMinute
      paused
      reminderDays
      mostReminders
      automaticReminders
      canSend
      problem
      due
      progress {
        queued
        sending
        sent
        bounced
        failed
        cancelled
        unconfirmed
      }
    }
  }
`);
export type Mailing = ResultOf<typeof MAILING>['mailing'];

export const SET_MAILING = graphql(`
  mutation ConsoleSetMailing(
    $study: ID!
    $wave: ID!
    $perMinute: Int
    $paused: Boolean
    $reminderDays: [Int!]
    $mostReminders: Int
    $automaticReminders: Boolean
  ) {
    setMailing(
      study: $study
      wave: $wave
      perMinute: $perMinute
      paused: $paused
      reminderDays: $reminderDays
      mostReminders: $mostReminders
      automaticReminders: $automaticReminders
    ) {
      wave
    }
  }
`);

export const SENDING_PREVIEW = graphql(`
  query ConsoleSendingPreview($study: ID!, $wave: ID!, $reminders: Boolean!) {
    sendingPreview(study: $study, wave: $wave, reminders: $reminders) {
      blocker
      due
      mails {
        step
        locale
        count
      }
      others {
        reason
        count
      }
      nextAt
      minutes
    }
  }
`);

export const SEND_INVITATIONS = graphql(`
  mutation ConsoleSendInvitations($study: ID!, $wave: ID!) {
    sendInvitations(study: $study, wave: $wave)
  }
`);
export const SEND_REMINDERS = graphql(`
  mutation ConsoleSendReminders($study: ID!, $wave: ID!) {
    sendReminders(study: $study, wave: $wave)
  }
`);

export const MESSAGES = graphql(`
  query ConsoleMessages($study: ID!, $wave: ID!) {
    messages(study: $study, wave: $wave) {
      step
      locale
      subject
      body
      isDefault
    }
  }
`);
export type WaveMessage = ResultOf<typeof MESSAGES>['messages'][number];

export const MESSAGE_PREVIEW = graphql(`
  query ConsoleMessagePreview(
    $study: ID!
    $wave: ID!
    $step: String!
    $locale: String
    $invitee: ID
    $subject: String
    $body: String
  ) {
    messagePreview(
      study: $study
      wave: $wave
      step: $step
      locale: $locale
      invitee: $invitee
      subject: $subject
      body: $body
    ) {
      subject
      body
      html
      problems {
        field
        message
      }
    }
  }
`);

export const SET_MESSAGE = graphql(`
  mutation ConsoleSetMessage(
    $study: ID!
    $wave: ID!
    $step: String!
    $locale: String!
    $subject: String!
    $body: String!
  ) {
    setMessage(
      study: $study
      wave: $wave
      step: $step
      locale: $locale
      subject: $subject
      body: $body
    ) {
      isDefault
    }
  }
`);
export const RESET_MESSAGE = graphql(`
  mutation ConsoleResetMessage($study: ID!, $wave: ID!, $step: String!, $locale: String!) {
    resetMessage(study: $study, wave: $wave, step: $step, locale: $locale) {
      isDefault
    }
  }
`);

export const RETENTION = graphql(`
  query ConsoleRetention($study: ID!, $wave: ID!) {
    retention(study: $study, wave: $wave) {
      identityDays
      openTextDays
      identityDueAt
      openTextDueAt
      identityErasedAt
      openTextErasedAt
      isNear
      held {
        invitations
        mails
        people
        links
        openTexts
      }
    }
  }
`);
export type Retention = ResultOf<typeof RETENTION>['retention'];

export const SET_RETENTION = graphql(`
  mutation ConsoleSetRetention(
    $study: ID!
    $wave: ID!
    $confirm: String!
    $identityDays: Int
    $openTextDays: Int
  ) {
    setRetention(
      study: $study
      wave: $wave
      confirm: $confirm
      identityDays: $identityDays
      openTextDays: $openTextDays
    ) {
      wave
    }
  }
`);
