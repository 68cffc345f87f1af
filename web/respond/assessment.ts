import { graphql, type ResultOf } from '../graphql';

export const OPEN_WAVE = graphql(`
  query OpenWave($locale: String, $invitation: String, $wave: ID) {
    openWave(locale: $locale, invitation: $invitation, wave: $wave) {
      id
      title
      description
      items
      sections
      identityDays
      openTextDays
    }
  }
`);

export const START = graphql(`
  mutation StartAssessment(
    $wave: ID
    $invitation: String
    $locale: String
    $consent: Boolean!
    $organisation: String
  ) {
    startAssessment(
      wave: $wave
      invitation: $invitation
      locale: $locale
      consent: $consent
      organisation: $organisation
    ) {
      token
    }
  }
`);

export const ASSESSMENT = graphql(`
  query Assessment($token: String!) {
    assessment(token: $token) {
      token
      waveName
      instrument
      answers
      revision
      status
      locale
      resumeUrl
    }
  }
`);

export const SAVE = graphql(`
  mutation SaveAnswers($token: String!, $answers: JSON!, $revision: Int!) {
    saveAnswers(token: $token, answers: $answers, revision: $revision) {
      answers
      revision
    }
  }
`);

export const SUBMIT = graphql(`
  mutation SubmitAssessment($token: String!, $answers: JSON!, $revision: Int!, $locale: String) {
    submitAssessment(token: $token, answers: $answers, revision: $revision, locale: $locale) {
      submittedAt
    }
  }
`);

export const SET_LOCALE = graphql(`
  mutation SetLocale($token: String!, $locale: String!) {
    setLocale(token: $token, locale: $locale) {
      locale
    }
  }
`);

export type Assessment = ResultOf<typeof ASSESSMENT>['assessment'];
