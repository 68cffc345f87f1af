import { STUDY } from './test-account.js';
import type { TestDatabase } from './test-database.js';

const REGIONS = ['north-america', 'europe', 'asia-pacific'];
const INDUSTRIES = ['healthcare', 'financial', 'manufacturing'];

/** So many complete responses, each of an organisation of its own, as if they had been collected. */
export async function addResponses(
  database: TestDatabase,
  wave: string,
  count: number,
  { prefix = wave, answers = {} }: { prefix?: string; answers?: object } = {},
): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({
    key: `${prefix}-${i}`,
    answers: {
      region: REGIONS[i % 3],
      industry: INDUSTRIES[Math.floor(i / 3) % 3],
      size: i % 2 === 0 ? '1k-5k' : '20k-50k',
      maturity: 1 + (i % 5),
      ...answers,
    },
  }));
  await database.query(
    `INSERT INTO organisation (study_id, key)
     SELECT $1, row ->> 'key' FROM jsonb_array_elements($2::jsonb) AS row ON CONFLICT DO NOTHING`,
    [STUDY, JSON.stringify(rows)],
  );
  await database.query(
    `INSERT INTO response (wave_id, organisation_id, respondent, strand, mode, answers)
     SELECT $1, organisation.id, row ->> 'key', 'survey', 'web', row -> 'answers'
       FROM jsonb_array_elements($2::jsonb) AS row
       JOIN organisation ON organisation.study_id = $3 AND organisation.key = row ->> 'key'`,
    [wave, JSON.stringify(rows), STUDY],
  );
}

/** Asks again until the answer is as wanted. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  withinMs = 45_000,
): Promise<Answer> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`not in time: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
