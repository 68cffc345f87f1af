import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyGroup, groupKey } from '../../api/domain/disclosure/group.js';
import { STRAND } from '../../api/domain/fieldwork/strand.js';
import type { Variable } from '../../api/domain/instrument/codebook.js';
import { publicStatistics } from '../../api/domain/reporting/public-statistics.js';
import { variableNamed } from '../../api/domain/tabulation/check-spec.js';
import { crosstab } from '../../api/domain/tabulation/crosstab.js';
import type { Table } from '../../api/domain/tabulation/table.js';
import { attack, type Shown } from '../support/attack.js';
import { COMPLETE, respondentOn } from '../support/respondent.js';
import { shownIn, type ShownTable, stubOf } from '../support/shown-in.js';
import type { ShownEstimate } from '../support/shown-in-scorecards.js';
import {
  type PeerRequest,
  shownByStatistic,
  type ShownCard,
  type ShownFigure,
  shownInCard,
  shownInFigure,
  type Told,
} from '../support/shown-in-study.js';
import {
  BREAKS,
  breaks,
  codebook,
  columns,
  files,
  participantsFor,
  QUESTIONS,
  truthOf,
} from '../support/study-attack.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ESTIMATE = '{ status value count n }';
const LINE = '{ id own n mean median rankLow rankHigh }';
const CARD = `{ peers { n request { region industry size } } dimensions ${LINE} items ${LINE}
  needs { option leaders ${ESTIMATE} }
  partners { id mean ${ESTIMATE} topTwo ${ESTIMATE} }
  spread { id shares { option leaders ${ESTIMATE} } } }`;
const TABLE = `{ columns { variable option n }
  rows { kind option cells { estimate ${ESTIMATE} } } }`;
const FIGURES = `{ figures { number rows { group option cells ${ESTIMATE} } } }`;

/** Asked in one query: as many as it may cost. */
const TABLES_AT_ONCE = 38;
const CARDS_AT_ONCE = 14;

const UNWEIGHTED = { weighted: false, level: 0.95 };
const HEALTHCARE_INTERVIEWS = 'strand n of industry=healthcare&strand=interview: 4.000';

const groups = everyGroup(breaks);
const asked = codebook.variables.filter(({ options }) => options.length > 0);
const isBreak = ({ name }: Variable): boolean => BREAKS.includes(name);
const isScore = ({ name }: Variable): boolean => name.startsWith('score:');
const bannerFor = (stub: Variable, banner: readonly string[]): string[] =>
  banner.filter((name) => name !== stub.name);

describe('an attack on all that the running server shows of the study', () => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const tablesOf = async (stub: Variable): Promise<Shown[]> => {
    const shown: Shown[] = [];
    for (let from = 0; from < QUESTIONS.length; from += TABLES_AT_ONCE) {
      const some = QUESTIONS.slice(from, from + TABLES_AT_ONCE);
      const variables = some.map(({ filter, columns: banner }, at): [string, object] => [
        `i${at}`,
        { rows: stub.name, columns: bannerFor(stub, banner), filter },
      ]);
      const names = some.map((_, at) => `$i${at}: CrosstabInput!`);
      const fields = some.map((_, at) => `t${at}: crosstab(input: $i${at}) ${TABLE}`);
      const tables = await server.query<Record<string, Omit<ShownTable, 'spec'>>>(
        `query (${names.join()}) { ${fields.join('\n')} }`,
        Object.fromEntries(variables),
      );
      shown.push(
        ...some.flatMap(({ filter }, at) => {
          const table = tables[`t${at}`];
          return table === undefined
            ? []
            : shownIn({ ...table, spec: { filter } }, stub, isBreak(stub));
        }),
      );
    }
    return shown;
  };

  const claimed = async (): Promise<Told[]> => {
    const { claims } = await server.query<{
      claims: { id: string; parts: { computed: ShownEstimate }[] }[];
    }>(`{ claims { id parts { computed ${ESTIMATE} } } }`);
    expect(claims.map(({ id }) => id)).toEqual(files.claims.map(({ id }) => id));
    const computed = claims.flatMap(({ parts }) => parts.map((part) => part.computed));
    return publicStatistics(files.claims).flatMap((statistic, at) =>
      shownByStatistic(statistic, computed[at] ?? { status: '' }).map((shown) => ({
        ...shown,
        variable: statistic.variable,
      })),
    );
  };

  const drawn = async (): Promise<Told[]> => {
    const { figures } = await server.query<{ figures: ShownFigure[] }>(FIGURES);
    expect(figures.length).toBe(files.figures.length);
    return files.figures.flatMap((definition) =>
      figures
        .filter(({ number }) => number === definition.number)
        .flatMap((figure) => shownInFigure(definition, figure)),
    );
  };

  const cardsOf = async (token: string, requests: readonly PeerRequest[]): Promise<ShownCard[]> => {
    const cards: ShownCard[] = [];
    for (let from = 0; from < requests.length; from += CARDS_AT_ONCE) {
      const some = requests.slice(from, from + CARDS_AT_ONCE);
      const fields = some.map(
        ({ region, industry, size }, at) =>
          `c${at}: scorecard(token: $token, region: ${JSON.stringify(region)},
            industry: ${JSON.stringify(industry)}, size: ${JSON.stringify(size)}) ${CARD}`,
      );
      const document = `query ($token: String!) { ${fields.join('\n')} }`;
      cards.push(
        ...Object.values(await server.query<Record<string, ShownCard>>(document, { token })),
      );
    }
    return cards;
  };

  const submitted = async (own: number): Promise<string> => {
    const executive = respondentOn(server);
    const token = await executive.begin();
    const rows = Object.keys(COMPLETE.effectiveness);
    const effectiveness = Object.fromEntries(rows.map((row) => [row, own]));
    const { errors } = await executive.submit(
      token,
      { ...COMPLETE, maturity: own, effectiveness },
      0,
    );
    expect(errors).toBeUndefined();
    return token;
  };

  /** Every request, then for each other score whatever groups these end in. */
  const scorecards = async (): Promise<ShownCard[]> => {
    const codesOf = (name: string): (string | null)[] => [
      null,
      ...(breaks.find(({ variable }) => variable === name)?.parts ?? []).map(({ code }) => code),
    ];
    const requests = codesOf('region').flatMap((region) =>
      codesOf('industry').flatMap((industry) =>
        codesOf('size').map((size) => ({ region, industry, size })),
      ),
    );
    const all = await cardsOf(await submitted(3), requests);
    expect(all.length).toBe(4 * 7 * 10);
    const used = [
      ...new Map(all.map(({ peers }) => [JSON.stringify(peers.request), peers.request])).values(),
    ];
    for (const own of [1, 2, 4, 5]) all.push(...(await cardsOf(await submitted(own), used)));
    return all;
  };

  it('recovers no value of a group under five organisations', async () => {
    const [cards, claims, figures] = [await scorecards(), await claimed(), await drawn()];
    const told = [...claims, ...figures];
    const known: string[] = [];
    const recovered: string[] = [];
    let numbers = 0;
    const search = async (stub: Variable, shown: Shown[], printed: Shown[]): Promise<void> => {
      numbers += shown.reduce((sum, { n, sums }) => sum + sums.length + (n === null ? 0 : 1), 0);
      const found = await attacked(stub, shown);
      recovered.push(...found);
      if (found.length > 0) known.push(...(await attacked(stub, printed)));
    };
    const shownOf = async (stub: Variable): Promise<Shown[]> => [
      ...(isScore(stub) ? [] : await tablesOf(stub)),
      ...cards.flatMap((card) => shownInCard(card, stub)),
      ...told.filter(({ variable }) => variable === stub.name),
    ];
    // Tables of any break tell how large groups are, whatever the break.
    const sizes: Shown[] = [];
    for (const stub of asked.filter(isBreak)) {
      sizes.push(...(await shownOf(stub)).map((shown) => whoAnswered(stub, shown)));
    }
    const printedSizes = claims.flatMap(({ variable, ...shown }) =>
      BREAKS.includes(variable) ? [whoAnswered(variableNamed(codebook, variable), shown)] : [],
    );
    await search(variableNamed(codebook, STRAND), sizes, printedSizes);
    for (const stub of asked.filter((each) => !isBreak(each))) {
      const printed = claims.filter(({ variable }) => variable === stub.name);
      const sizesPrinted = sizesTellingOf(stub, printedSizes);
      const shown = [...(await shownOf(stub)), ...sizesTellingOf(stub, sizes)];
      await search(stub, shown, [...printed, ...sizesPrinted]);
    }
    // What the report prints, everyone knows: how many of each industry were interviewed.
    expect(known).toContain(HEALTHCARE_INTERVIEWS);
    expect(recovered.filter((each) => !known.includes(each))).toEqual([]);
    expect(numbers).toBeGreaterThan(50_000);
  }, 300_000);

  it.each([
    ['the gate switched off', 1],
    ['a threshold and nothing else', 5],
  ])('recovers answers, and the right ones, with %s', async (_, fewest) => {
    for (const name of ['maturity', 'challenges', 'effectiveness.latency', 'size']) {
      const stub = variableNamed(codebook, name);
      const shown = QUESTIONS.flatMap(({ filter, columns: banner }) => {
        const spec = { rows: name, columns: bannerFor(stub, banner), filter, ...UNWEIGHTED };
        const table = crosstab(codebook, columns, spec, 'measured');
        return shownIn(onlyOf(fewest, table), stub, isBreak(stub));
      });
      const found = await attack(participantsFor(stub), stubOf(stub, isBreak(stub)), shown, groups);
      expect(found.length).toBeGreaterThan(0);
      for (const { group, of, value } of found) {
        if (typeof of !== 'number') continue;
        const counts = truthOf(stub, group);
        const truth = isBreak(stub) ? counts.reduce((sum, count) => sum + count, 0) : counts[of];
        expect(value).toBeCloseTo(truth ?? NaN, 6);
      }
    }
  });
});

/** A size shown of those who answered, as the size of a group. */
const whoAnswered = ({ name, options }: Variable, { group, n }: Shown): Shown => ({
  group: [...group, { variable: name, options: options.map(({ code }) => code) }],
  ...{ n, sums: [] },
});

/**
 * Sizes of groups within strands all of which answered, as the valid n of the strand then shows: so
 * many of the group answered.
 */
function sizesTellingOf(stub: Variable, sizes: readonly Shown[]): Shown[] {
  const silent = new Set(
    participantsFor(stub).flatMap(({ breaks: of, answered }) => (answered ? [] : [of[STRAND]])),
  );
  return sizes.filter(({ group }) => {
    const strands = group.find(({ variable }) => variable === STRAND)?.options ?? [];
    return strands.length > 0 && !strands.some((strand) => silent.has(strand));
  });
}

/** What the attack finds, each as a line. Scorecards say much twice. */
async function attacked(stub: Variable, all: readonly Shown[]): Promise<string[]> {
  const shown = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  const found = await attack(participantsFor(stub), stubOf(stub, isBreak(stub)), shown, groups);
  return found.map(({ group, of, value }) => {
    const option = typeof of === 'number' && !isBreak(stub) ? stub.options[of]?.code : of;
    return `${stub.name} ${option} of ${groupKey(group, breaks)}: ${value.toFixed(3)}`;
  });
}

/** The table without the columns of fewer organisations; cells stand at their columns' places. */
const onlyOf = (fewest: number, { spec, columns: all, rows }: Table): ShownTable => {
  const seen = <Each>(each: readonly Each[]): Each[] =>
    each.filter((_, at) => (all[at]?.contributors ?? 0) >= fewest);
  return {
    spec,
    columns: seen(all),
    rows: rows.map((row) => ({ ...row, cells: seen(row.cells) })),
  };
};
