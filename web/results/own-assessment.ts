import { graphql, type ResultOf } from '../graphql';

/** The respondent's side of the result: what they answered, and what they may still do with it. */
export const OWN_ASSESSMENT = graphql(`
  query OwnAssessment($token: String!, $wave: ID) {
    assessment(token: $token, wave: $wave) {
      wave
      waveName
      instrument
      locale
      answers
      revision
      status
      submittedAt
      consent
      nextWave {
        id
        name
        description
        items
      }
    }
  }
`);

export type OwnAssessment = ResultOf<typeof OWN_ASSESSMENT>['assessment'];

export const SET_CONSENT = graphql(`
  mutation SetConsent($token: String!, $consent: Boolean!) {
    setConsent(token: $token, consent: $consent) {
      consent
    }
  }
`);

export const ERASE_ASSESSMENT = graphql(`
  mutation EraseAssessment($token: String!) {
    eraseAssessment(token: $token) {
      assessments
      responses
      remains {
        id
        name
      }
    }
  }
`);

export type Erasure = ResultOf<typeof ERASE_ASSESSMENT>['eraseAssessment'];

/** The same link answers again in a later wave. */
export const ANSWER_AGAIN = graphql(`
  mutation AnswerAgain($token: String!, $wave: ID!, $locale: String, $consent: Boolean!) {
    startAssessment(token: $token, wave: $wave, locale: $locale, consent: $consent) {
      token
    }
  }
`);
