import { describe, expect, it } from '@jest/globals';
import type { RowAnswers } from '../../../api/domain/instrument/answers.js';
import { checkClaims } from '../../../api/domain/reporting/check-claim.js';
import { unpublished } from '../../../api/domain/reporting/reported-rows.js';
import type { BuiltResponse } from '../../../seeds/ai-networking-2025/build-responses.js';
import { columnsOf, reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import { compiledInstrument, studyFiles } from './study.js';

const files = studyFiles();
const { responses, codebook } = reconstruct(files);
const instrument = compiledInstrument(files);

const contradicted = (rows: readonly BuiltResponse[]): readonly string[] =>
  checkClaims(files.claims, unpublished(codebook, columnsOf(rows, instrument, files)))
    .filter(({ verdict }) => verdict !== 'reproduced')
    .map(({ id }) => id);

/** The rows with one answer replaced, where there was one. */
const altered = (
  item: string,
  chosen: (response: BuiltResponse) => boolean,
  to: BuiltResponse['answers'][string],
): readonly BuiltResponse[] =>
  responses.map((response) =>
    item in response.answers && chosen(response)
      ? { ...response, answers: { ...response.answers, [item]: to } }
      : response,
  );

const only = (respondent: string) => (response: BuiltResponse) =>
  response.respondent === respondent;
const answering = (item: string, answer: unknown): string =>
  responses.find(({ answers }) => answers[item] === answer)?.respondent ?? '';

describe('the rows', () => {
  it('satisfy the ledger in any order', () => {
    expect(contradicted([...responses].reverse())).toEqual([]);
    expect(contradicted([...responses.slice(17), ...responses.slice(0, 17)])).toEqual([]);
  });

  it.each(responses.map(({ respondent }) => respondent))('miss %s when it is deleted', (gone) => {
    expect(contradicted(responses.filter(({ respondent }) => respondent !== gone))).toContain(
      'sample',
    );
  });

  it('contradict what an altered answer touches', () => {
    const upgrade = answering('network_change', 'significant');
    expect(contradicted(altered('network_change', only(upgrade), 'none'))).toEqual([
      ...['expect-change', 'expect-upgrade'],
    ]);
    const alone = answering('environment', 'on-premises');
    expect(contradicted(altered('environment', only(alone), 'edge'))).toEqual(['on-prem-one']);
    const american = responses.find(({ answers }) => answers.country === 'us')?.respondent ?? '';
    expect(contradicted(altered('maturity', only(american), 5))).toEqual([
      ...['maturity-region', 'maturity-no-top'],
    ]);
    expect(contradicted(altered('keep_investing', () => true, ['automation']))).toEqual([
      'availability-invest',
    ]);
    expect(contradicted(altered('challenges', only('R04'), ['skills']))).toEqual([
      'cost-challenge',
    ]);
    expect(contradicted(altered('industry', only('R01'), 'retail'))).toContain('sample');
  });

  it('contradict the rest when items trade answers', () => {
    const low = (item: string, row: string): readonly BuiltResponse[] =>
      responses.map((response) => {
        const matrix = response.answers[item];
        if (typeof matrix !== 'object' || !(row in matrix)) return response;
        const lowered = { ...(matrix as RowAnswers), [row]: 1 };
        return { ...response, answers: { ...response.answers, [item]: lowered } };
      });
    expect(contradicted(low('importance', 'performance_reliability'))).toEqual(['partner-top']);
    expect(contradicted(low('effectiveness', 'availability'))).toEqual([
      ...['availability-top2', 'segmentation-invested'],
    ]);
    expect(contradicted(low('effectiveness', 'segmentation'))).toEqual([
      ...['segmentation-health', 'segmentation-invested'],
    ]);
    const three = ['hr', 'legal', 'sales-marketing'];
    expect(contradicted(altered('functional_areas', () => true, three))).toEqual(['areas-top']);
    expect(contradicted(altered('emerging_needs', () => true, ['orchestration']))).toEqual([
      'needs-top',
    ]);
    const generous = responses.map((response) =>
      response.answers.industry === 'financial'
        ? { ...response, answers: { ...response.answers, effectiveness: { segmentation: 5 } } }
        : response,
    );
    expect(contradicted(generous)).toContain('segmentation-finance');
    expect(contradicted(altered('environment', () => true, 'hybrid'))).toContain('hybrid-large');
  });

  it('ask the interviews nothing but who they are and their two open questions', () => {
    const asks = new Set(files.study.strands.find(({ code }) => code === 'interview')?.asks);
    const items = responses
      .filter(({ strand }) => strand === 'interview')
      .flatMap(({ answers }) => Object.keys(answers));
    expect(items.filter((item) => !asks.has(item))).toEqual([]);
  });

  it('are of forty-five organisations, each with its own respondent', () => {
    expect(new Set(responses.map(({ organisation }) => organisation)).size).toBe(45);
    expect(responses.map(({ respondent }) => respondent)).toEqual(
      Array.from({ length: 45 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('differ: nobody answers like another, and no one rates everything alike', () => {
    const board = responses.filter(({ strand }) => strand === 'board');
    const ratings = board.map(({ answers }) => JSON.stringify(answers.effectiveness));
    expect(new Set(ratings).size).toBe(30);
    for (const { answers } of board) {
      expect(new Set(Object.values(answers.effectiveness ?? {})).size).toBeGreaterThan(1);
    }
  });
});

/** As the report describes them: line of business, country, sizes, how many. */
const LARGE = ['50k-100k', 'over-100k'];
const KNOWN: readonly (readonly [RegExp, string, string, readonly string[], number])[] = [
  [/bank/i, 'financial', 'sg', ['20k-50k'], 1],
  [/professional services/i, 'other', 'uk', LARGE, 1],
  [/medical devices/i, 'healthcare', 'dk', ['1k-5k'], 1],
  [/financial/i, 'financial', 'us', ['over-100k'], 1],
  [/machinery/i, 'manufacturing', 'de', ['1k-5k'], 1],
  [/./, 'healthcare', 'us', ['10k-20k'], 1],
  [/auto/i, 'manufacturing', 'us', LARGE, 1],
  [/professional services/i, 'other', 'jp', ['1k-5k'], 1],
  [/./, 'healthcare', 'us', ['20k-50k'], 2],
  [/electronics/i, 'manufacturing', 'jp', LARGE, 1],
  [/manufacturing/i, 'manufacturing', 'jp', ['20k-50k'], 1],
  [/financial/i, 'financial', 'us', ['50k-100k'], 1],
  [/retail/i, 'retail', 'de', ['1k-5k'], 1],
  [/retail/i, 'retail', 'jp', LARGE, 1],
  [/^(?!insurance)/i, 'financial', 'us', ['20k-50k'], 1],
  [/bank/i, 'financial', 'au', ['20k-50k'], 1],
  [/gaming/i, 'other', 'se', ['1k-5k'], 1],
  [/insurance/i, 'financial', 'us', ['20k-50k'], 1],
  [/chemicals/i, 'manufacturing', 'us', ['1k-5k'], 1],
  [/professional services/i, 'other', 'uk', ['1k-5k'], 1],
  [/automotive.*aerospace/i, 'manufacturing', 'de', ['10k-20k'], 1],
  [/water/i, 'utilities', 'au', ['1k-5k'], 1],
];

describe('the participants the report describes', () => {
  it.each(KNOWN)('%s, %s in %s of %s: %i', (line, industry, country, sizes, count) => {
    const matching = files.participants.filter(
      (each) =>
        each.known &&
        each.industry === industry &&
        each.country === country &&
        sizes.includes(each.size) &&
        line.test(each.line_of_business),
    );
    expect(matching.length).toBeGreaterThanOrEqual(count);
  });

  it('are twenty-three in all, the professional-services and gaming ones the board’s “Other”', () => {
    const total = KNOWN.reduce((sum, [, , , , count]) => sum + count, 0);
    expect(files.participants.filter(({ known }) => known)).toHaveLength(total);
    const others = files.participants.filter(({ industry }) => industry === 'other');
    expect(others.map(({ strand, known }) => [strand, known])).toEqual(
      Array.from({ length: 4 }, () => ['board', true]),
    );
  });

  it('work in the eight countries, in the region of each', () => {
    const regions: Record<string, string> = {
      ...{ us: 'north-america', uk: 'europe', se: 'europe', de: 'europe', dk: 'europe' },
      ...{ sg: 'asia-pacific', au: 'asia-pacific', jp: 'asia-pacific' },
    };
    expect(files.participants.map(({ country }) => regions[country])).toEqual(
      files.participants.map(({ region }) => region),
    );
  });

  it('two from hospitals of the same size hold two roles', () => {
    const pair = files.participants.filter(
      ({ known, industry, size }) => known && industry === 'healthcare' && size === '20k-50k',
    );
    expect(new Set(pair.map(({ role }) => role)).size).toBe(2);
  });
});
