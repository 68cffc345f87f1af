import type { TestDatabase } from './test-database.js';
import type { GraphqlAnswer, TestServer } from './test-server.js';

/** Required items answered, and enough to be compared by. */
export const COMPLETE = {
  region: 'europe',
  industry: 'financial',
  size: '20k-50k',
  functional_areas: ['it-security', 'customer', 'operations-finance'],
  challenges: ['infrastructure-cost', 'skills'],
  maturity: 3,
  emerging_needs: ['data-locality'],
  effectiveness: {
    capacity_planning: 3,
    production_testing: 2,
    venue_connectivity: 4,
    workload_placement: 3,
    availability: 5,
    latency: 4,
    bandwidth: 4,
    segmentation: 2,
    zero_trust: 3,
    automation: 3,
  },
  importance: { performance_reliability: 5, cost: 3 },
};

export const OPEN_WAVE = 'ai-networking-2025-wave-2';

export interface Assessment {
  readonly token: string;
  readonly wave: string;
  readonly waveName: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly status: string;
  readonly resumeUrl: string;
  readonly consent: boolean;
  readonly locale: string;
  readonly locales: readonly string[];
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly edition: string | null;
  readonly nextWave: { readonly id: string } | null;
}

const ASSESSMENT = `token wave waveName answers revision status resumeUrl consent locale locales
  savedAt submittedAt edition nextWave { id }`;

export interface Position {
  readonly id: string;
  readonly label: string;
  readonly own: number;
  readonly median: number | null;
  readonly standing: string;
}

export interface Scorecard {
  readonly edition: { readonly id: string };
  readonly locale: string;
  readonly verdict: string;
  readonly peers: { readonly used: string; readonly n: number; readonly widened: boolean };
  readonly dimensions: readonly Position[];
  readonly items: readonly Position[];
  readonly unscored: readonly { readonly id: string }[];
  readonly plan: readonly { readonly id: string; readonly title: string }[];
  readonly needs: readonly { readonly option: string; readonly own: boolean }[];
  readonly change: {
    readonly wave: string;
    readonly items: readonly {
      readonly id: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly change: number | null;
    }[];
    readonly notCompared: readonly { readonly id: string; readonly because: string }[];
  } | null;
}

const ESTIMATE = '{ value count n low high status provenance }';
const POSITION = `{ id label dimension items own median q1 q3 mean n rankLow rankHigh rankStatement
  standing provenance smallestGap scaleLow scaleHigh }`;

/** Every field of a scorecard. */
export const WHOLE_SCORECARD = `
  edition { id name hash reference sampleSize } wave waveName submittedAt consent locale locales
  verdict method limits { aheadFrom leastGap mostGap statement }
  peers { asked used n widened statement request { region industry size } }
  offered { region { code label } industry { code label } size { code label }
    groups { region industry size } }
  dimensions ${POSITION} items ${POSITION} strengths ${POSITION} gaps ${POSITION}
  unscored { id label dimension items answered asked median q1 q3 mean n provenance scaleLow scaleHigh }
  plan { id title detail because insight claims provenance }
  needs { option label own provenance leaders ${ESTIMATE} }
  partners { id label own provenance mean ${ESTIMATE} topTwo ${ESTIMATE} }
  spread { id label dimension own shares { option label leaders ${ESTIMATE} } }
  change { wave waveName items { id label before after change } notCompared { id label because } }`;

/** What a respondent's browser asks of the server. */
export interface Respondent {
  start(beginning?: object): Promise<GraphqlAnswer<{ startAssessment: Assessment }>>;
  read(token: string, wave?: string): Promise<GraphqlAnswer<{ assessment: Assessment }>>;
  save(
    token: string,
    answers: unknown,
    revision: number,
  ): Promise<GraphqlAnswer<{ saveAnswers: Assessment }>>;
  submit(
    token: string,
    answers: unknown,
    revision: number,
  ): Promise<GraphqlAnswer<{ submitAssessment: Scorecard }>>;
  scorecard(token: string, peers?: object): Promise<GraphqlAnswer<{ scorecard: Scorecard }>>;
  setConsent(token: string, consent: boolean): Promise<GraphqlAnswer<{ setConsent: Assessment }>>;
  setLocale(token: string, locale: string): Promise<GraphqlAnswer<{ setLocale: Assessment }>>;
  erase(token: string): Promise<
    GraphqlAnswer<{
      eraseAssessment: { assessments: number; responses: number; remains: { id: string }[] };
    }>
  >;
  /** Begins, and fails the test when it cannot. */
  begin(beginning?: object): Promise<string>;
}

export function respondentOn({ ask }: Pick<TestServer, 'ask'>): Respondent {
  const start: Respondent['start'] = (beginning = {}) =>
    ask(
      `mutation ($wave: ID, $invitation: String, $token: String, $locale: String, $consent: Boolean,
          $organisation: String) {
        startAssessment(wave: $wave, invitation: $invitation, token: $token, locale: $locale,
          consent: $consent, organisation: $organisation) { ${ASSESSMENT} } }`,
      beginning,
    );
  return {
    start,
    read: (token, wave) =>
      ask(
        `query ($token: String!, $wave: ID) { assessment(token: $token, wave: $wave) { ${ASSESSMENT} } }`,
        { token, wave },
      ),
    save: (token, answers, revision) =>
      ask(
        `mutation ($token: String!, $answers: JSON!, $revision: Int!) {
          saveAnswers(token: $token, answers: $answers, revision: $revision) { ${ASSESSMENT} } }`,
        { token, answers, revision },
      ),
    submit: (token, answers, revision) =>
      ask(
        `mutation ($token: String!, $answers: JSON!, $revision: Int!) {
          submitAssessment(token: $token, answers: $answers, revision: $revision) { ${WHOLE_SCORECARD} } }`,
        { token, answers, revision },
      ),
    scorecard: (token, peers = {}) =>
      ask(
        `query ($token: String!, $region: String, $industry: String, $size: String, $wave: ID, $locale: String) {
          scorecard(token: $token, region: $region, industry: $industry, size: $size, wave: $wave,
            locale: $locale) { ${WHOLE_SCORECARD} } }`,
        { token, ...peers },
      ),
    setConsent: (token, consent) =>
      ask(
        `mutation ($token: String!, $consent: Boolean!) {
          setConsent(token: $token, consent: $consent) { ${ASSESSMENT} } }`,
        { token, consent },
      ),
    setLocale: (token, locale) =>
      ask(
        `mutation ($token: String!, $locale: String!) {
          setLocale(token: $token, locale: $locale) { ${ASSESSMENT} } }`,
        { token, locale },
      ),
    erase: (token) =>
      ask(
        `mutation ($token: String!) {
          eraseAssessment(token: $token) { assessments responses remains { id } } }`,
        { token },
      ),
    begin: async (beginning) => {
      const { data, errors } = await start(beginning);
      if (data === null) throw new Error(`cannot start: ${JSON.stringify(errors)}`);
      return data.startAssessment.token;
    },
  };
}

/** The codes an answer was refused with; none when it was not. */
export const codesOf = ({ errors }: Pick<GraphqlAnswer<unknown>, 'errors'>): string[] =>
  (errors ?? []).map(({ extensions }) => extensions.code);

export const closeWave = (database: TestDatabase, id = OPEN_WAVE): Promise<unknown> =>
  database.query(`UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`, [id]);

/** All that is stored of assessments and responses, to the last byte. */
export const storedIn = (database: TestDatabase): Promise<unknown[]> =>
  database.query(
    `SELECT 'assessment' AS kind, to_jsonb(assessment)::text AS row FROM assessment
     UNION ALL SELECT 'response', to_jsonb(response)::text FROM response
     UNION ALL SELECT 'organisation', to_jsonb(organisation)::text FROM organisation
     ORDER BY 1, 2`,
  );
