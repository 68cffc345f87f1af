import type { Role } from './role.js';

/**
 * Who may do something: everybody, whoever is signed in, or whoever has at least this role in the
 * study that it is about.
 */
export type Permission = 'public' | 'signed-in' | Role;

/**
 * Who may do what: every field of Query and Mutation, and every route of HTTP that is not a file of
 * the web app. What is not listed is refused to everybody.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.editions': 'public',
  'Query.edition': 'public',
  'Query.figures': 'public',
  'Query.figure': 'public',
  'Query.claims': 'public',
  'Query.crosstab': 'public',
  // A respondent has no account: the token in the link is what admits to an assessment.
  'Query.openWave': 'public',
  'Query.assessment': 'public',
  'Query.scorecard': 'public',
  'Mutation.startAssessment': 'public',
  'Mutation.saveAnswers': 'public',
  'Mutation.submitAssessment': 'public',
  'Mutation.setConsent': 'public',
  'Mutation.setLocale': 'public',
  'Mutation.eraseAssessment': 'public',

  'Query.me': 'public',
  'Query.signInOptions': 'public',
  'Query.sessions': 'signed-in',
  'Query.colleagues': 'viewer',
  'Query.colleagueInvitations': 'admin',
  'Query.audit': 'admin',
  'Query.auditCheck': 'admin',
  'Mutation.claimFirstAdmin': 'public',
  'Mutation.signIn': 'public',
  'Mutation.signOut': 'public',
  'Mutation.acceptColleagueInvitation': 'public',
  'Mutation.signOutEverywhere': 'signed-in',
  'Mutation.endSession': 'signed-in',
  'Mutation.changePassword': 'signed-in',
  'Mutation.setUpTotp': 'signed-in',
  'Mutation.confirmTotp': 'signed-in',
  'Mutation.disableTotp': 'signed-in',
  'Mutation.renewRecoveryCodes': 'signed-in',
  'Mutation.inviteColleague': 'admin',
  'Mutation.withdrawColleagueInvitation': 'admin',
  'Mutation.setRole': 'admin',
  'Mutation.removeColleague': 'admin',

  'Query.instrumentVersions': 'viewer',
  'Query.instrumentVersion': 'viewer',
  'Query.checkInstrument': 'viewer',
  'Query.compareInstrumentVersions': 'viewer',
  'Mutation.createInstrumentVersion': 'admin',
  'Mutation.saveInstrumentDraft': 'admin',
  'Mutation.deleteInstrumentVersion': 'admin',

  'Query.waves': 'viewer',
  'Query.wave': 'viewer',
  'Query.waveSteps': 'viewer',
  'Mutation.createWave': 'admin',
  'Mutation.changeWave': 'admin',
  'Mutation.setQuotas': 'admin',
  'Mutation.deleteWave': 'admin',
  'Mutation.openWave': 'admin',
  'Mutation.closeWave': 'admin',

  // What a preview withholds, and by which rule, is for admins alone.
  'Query.publications': 'admin',
  'Query.publication': 'admin',
  'Query.weightingPreview': 'admin',
  'Query.editionHistory': 'viewer',
  'Mutation.prepareEdition': 'admin',
  'Mutation.sealEdition': 'admin',
  'Mutation.giveUpEdition': 'admin',
  'Mutation.makeReference': 'admin',
  'Mutation.withdrawEdition': 'admin',

  // They show names and addresses, and links that open answers.
  'Query.inviteeTemplate': 'signed-in',
  'Query.invitees': 'admin',
  'Query.inviteeData': 'admin',
  'Query.invitations': 'admin',
  'Query.outbox': 'admin',
  'Query.mail': 'admin',
  'Query.messages': 'admin',
  'Query.messagePreview': 'admin',
  'Query.mailing': 'admin',
  'Query.invitationCounts': 'viewer',
  'Mutation.importInvitees': 'admin',
  'Mutation.importBounces': 'admin',
  'Mutation.optOutInvitee': 'admin',
  'Mutation.eraseInvitee': 'admin',
  'Mutation.setMessage': 'admin',
  'Mutation.resetMessage': 'admin',
  'Mutation.setMailing': 'admin',
  'Mutation.sendInvitations': 'admin',
  'Mutation.sendReminders': 'admin',
  'Mutation.sendMailAgain': 'admin',

  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /figures/:file([0-9]+.csv)': 'public',
  'GET /sign-in/oidc': 'public',
  'GET /sign-in/oidc/callback': 'public',
  // The token in the link is what admits: whoever gets a mail can stop the next.
  'GET /opt-out/:token': 'public',
  'POST /opt-out/:token': 'public',
  'GET /audit.csv': 'admin',
  'GET /instruments.json': 'viewer',
};
