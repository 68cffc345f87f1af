import { STUDY } from './test-account.js';
import type { TestDatabase } from './test-database.js';

const REGIONS = ['north-america', 'europe', 'asia-pacific'];

/**
 * So many complete responses in an open wave, made by PostgreSQL itself. The i-th, from 1 on, is of
 * region i mod 3, is by interview when 7 divides i, takes 10 minutes or 1 when 40 divides i, has one
 * straight line when 50 divides i, gives no maturity when 11 divides i, and was submitted i seconds
 * after the year 2026 began. An organisation has one response, but every 100th shares that of the
 * response before it.
 */
export async function manyResponses(
  database: TestDatabase,
  wave: string,
  count: number,
): Promise<void> {
  await database.query(
    `INSERT INTO organisation (study_id, key)
     SELECT $1, $2 || '-' || i FROM generate_series(1, $3::int) AS i WHERE i % 100 <> 0`,
    [STUDY, wave, count],
  );
  await database.query(
    `INSERT INTO response (wave_id, organisation_id, respondent, strand, mode, answers, minutes, submitted_at)
     SELECT $1, organisation.id, md5('respondent ' || i), 'survey',
            CASE WHEN i % 7 = 0 THEN 'interview' ELSE 'web' END,
            jsonb_build_object(
              'region', ($4::text[])[i % 3 + 1], 'country', $5::text, 'industry', $6::text,
              'line_of_business', 'Department ' || i, 'role', $7::text,
              'functional_areas', $8::jsonb,
              'effectiveness', (
                SELECT jsonb_object_agg(row, CASE WHEN i % 50 = 0 THEN 4 ELSE 1 + (i + at) % 5 END)
                  FROM unnest($9::text[]) WITH ORDINALITY AS rows (row, at)),
              'design_mistake', '=too little, ' || i || repeat(' and then some', i % 40))
            || CASE WHEN i % 11 = 0 THEN '{}' ELSE jsonb_build_object('maturity', 1 + i % 5) END,
            CASE WHEN i % 40 = 0 THEN 1 ELSE 10 END,
            '2026-01-01T00:00:00Z'::timestamptz + i * interval '1 second'
       FROM generate_series(1, $3::int) AS i
       JOIN organisation ON organisation.study_id = $2
        AND organisation.key = $1 || '-' || CASE WHEN i % 100 = 0 THEN i - 1 ELSE i END`,
    [wave, STUDY, count, REGIONS, ...(await optionsOf(database, wave))],
  );
  await database.query('ANALYZE response');
}

interface Element {
  readonly name: string;
  readonly choices?: readonly (string | { readonly value: string })[];
  readonly rows?: readonly (string | { readonly value: string })[];
}

const valueOf = (choice: string | { readonly value: string } | undefined): string =>
  typeof choice === 'object' ? choice.value : (choice ?? '');

/** Country, industry, role, two functional areas, and the rows of the first matrix. */
async function optionsOf(database: TestDatabase, wave: string): Promise<readonly unknown[]> {
  const [row] = await database.query<{ document: { pages: { elements: Element[] }[] } }>(
    `SELECT document FROM instrument_version
       JOIN wave ON wave.instrument_version_id = instrument_version.id WHERE wave.id = $1`,
    [wave],
  );
  const elements = row?.document.pages.flatMap((page) => page.elements) ?? [];
  const named = (name: string): Element | undefined => elements.find((each) => each.name === name);
  const first = (name: string): string => valueOf(named(name)?.choices?.[0]);
  return [
    ...['country', 'industry', 'role'].map(first),
    JSON.stringify(named('functional_areas')?.choices?.slice(0, 2).map(valueOf)),
    named('effectiveness')?.rows?.map(valueOf),
  ];
}
