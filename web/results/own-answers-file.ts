import type { OwnAssessment } from './own-assessment';

/** Everything a respondent gave, with the questions it answers, as a file for any program. */
export const ownAnswersFile = ({
  wave,
  waveName,
  locale,
  revision,
  submittedAt,
  consent,
  answers,
  instrument,
}: OwnAssessment): string =>
  `${JSON.stringify(
    { wave, waveName, locale, revision, submittedAt, consent, answers, instrument },
    null,
    2,
  )}\n`;
