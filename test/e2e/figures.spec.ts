import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import { asRead, becomes, bodyRows, openTestSite, type TestSite } from '../support/test-browser.js';
import { inkOf } from '../support/canvas-ink.js';
import { FIGURES, type Figure, ownLabel, tableRows } from '../support/figure-rows.js';

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

describe('an analyst reads a figure', () => {
  let site: TestSite;
  let figures: Figure[];

  beforeAll(async () => {
    site = await openTestSite();
    figures = (await site.server.query<{ figures: Figure[] }>(FIGURES)).figures;
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });

  const figure = (number: number): Figure => {
    const found = figures.find((each) => each.number === number);
    if (found === undefined) throw new Error(`no figure ${number}`);
    return found;
  };

  /** The table's rows without the headings they stand under. */
  const shownRows = async (page: Page): Promise<string[][]> =>
    (await bodyRows(page, 'main table')).filter((cells) => cells.length > 1);

  const showsColumns = (page: Page, { rows, measures }: Figure, columns: number[]): Promise<void> =>
    becomes(
      () => shownRows(page),
      (shown) => {
        expect(shown).toEqual(tableRows(rows, measures, columns));
      },
    );

  /** The columns a figure's table holds when the address asks for none. */
  const firstColumns = ({ measures, charted }: Figure): number[] =>
    new Set(measures).size > 1 ? [charted] : measures.map((_, column) => column);

  const showsFacts = async (page: Page, shown: Figure): Promise<void> => {
    const { number, title, question, base, sampleSize, validN, measures, notes } = shown;
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await page.title()).toBe(`Figure ${number}: ${title} · Leadline`);
    const facts = asRead(await page.locator('main dl').innerText());
    if (question !== null) expect(facts).toContain(`Question ${asRead(question)}`);
    expect(facts).toContain(`Base ${base}`);
    expect(facts).toContain(`n = ${sampleSize}`);
    if (validN !== null) expect(facts).toContain(`${validN} with a valid answer`);
    if (validN === null && measures.includes('PROPORTION')) {
      expect(facts).toContain('how many answered stands in each row');
    }
    const main = asRead(await page.locator('main').innerText());
    for (const note of notes) expect(main).toContain(asRead(note));
  };

  const paintsCharts = async (page: Page, { number, rows }: Figure): Promise<void> => {
    const panels = new Set(rows.map(({ group }) => group)).size;
    await page.locator('main canvas').first().waitFor();
    expect(await page.locator('main canvas').count()).toBe(panels);
    const charts = page.getByRole('img', { name: `Bar chart of Figure ${number}` });
    expect(await charts.count()).toBe(panels);
    for (const chart of await charts.all()) {
      await becomes(
        () => chart.evaluate(inkOf),
        ({ inked, colours }) => {
          expect(inked).toBeGreaterThan(0.03);
          expect(colours).toBeGreaterThan(3);
        },
      );
      const table = await chart.getAttribute('aria-describedby');
      expect(await page.locator(`table#${table}`).count()).toBe(1);
    }
  };

  it.each(NUMBERS)(
    '%i: what was asked of whom, a painted chart, and every cell as the API gives it',
    async (number) => {
      const asked = figure(number);
      const page = await site.visit(`/figures/${number}`);
      await showsFacts(page, asked);
      if (number !== 3) await paintsCharts(page, asked);
      await showsColumns(page, asked, firstColumns(asked));
      const headings = await page.locator('main th[scope=rowgroup]').allInnerTexts();
      expect(headings).toEqual([...new Set(asked.rows.flatMap(({ group }) => group ?? []))]);
    },
  );

  it('3: lists eight, three and thirteen areas, and draws no chart', async () => {
    const page = await site.visit('/figures/3');
    const lists = page.locator('main section section');
    await lists.first().waitFor();
    const shown = await lists.evaluateAll((sections) =>
      sections.map((section) => ({
        heading: section.querySelector('h2')?.textContent,
        entries: [...section.querySelectorAll('li')].map((entry) => entry.textContent),
      })),
    );
    const { columns, rows } = figure(3);
    expect(shown).toEqual(
      columns.map((heading) => ({
        heading,
        entries: rows.filter(({ group }) => group === heading).map(({ label }) => label),
      })),
    );
    expect(shown.map(({ entries }) => entries.length)).toEqual([8, 3, 13]);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(asRead(await page.locator('main table').innerText())).not.toMatch(/\d %|\d of \d/);
  });

  it('6: tells the one printed bar from the illustrative ones in words', async () => {
    const page = await site.visit('/figures/6');
    await page.locator('main table').waitFor();
    const words = (await shownRows(page)).map(([label, value, provenance]) => ({
      label,
      value,
      provenance,
    }));
    expect(words.filter(({ provenance }) => provenance === 'printed')).toEqual([
      { label: 'Network availability', value: '92 %', provenance: 'printed' },
    ]);
    expect(new Set(words.map(({ provenance }) => provenance))).toEqual(
      new Set(['printed', 'illustrative']),
    );
    const main = asRead(await page.locator('main').innerText());
    expect(main).toContain('Hatched bars are illustrative. They are not the report’s numbers.');
    const legend = page.getByRole('list', { name: 'How to read it' });
    expect(asRead(await legend.innerText())).toMatch(
      /printed ?: .*illustrative ?: .*The label is ours/,
    );
    const labels = await page.locator('main th[scope=row]').allInnerTexts();
    expect(labels.map(asRead)).toEqual(figure(6).rows.map(ownLabel));

    await page.goto(new URL('/figures/1', site.server.url).href);
    await page.getByRole('list', { name: 'How to read it' }).waitFor();
    expect(await page.locator('main').getByText('illustrative').count()).toBe(0);
  });

  it('keeps measure, order and view in the address, and the address shows them again', async () => {
    const page = await site.visit('/figures/5');
    const { rows, measures } = figure(5);
    await page.getByRole('button', { name: 'Rated 4 or 5' }).click();
    await showsColumns(page, figure(5), [0]);
    await page.getByRole('button', { name: 'As asked' }).click();
    const asked = await site.server.query<{ edition: { variables: { name: string }[] } }>(
      '{ edition { variables { name } } }',
    );
    const names = asked.edition.variables.map(({ name }) => name);
    const inOrder = names.flatMap((name) => rows.filter(({ option }) => option === name));
    expect(inOrder).toHaveLength(rows.length);
    expect(inOrder).not.toEqual(rows);
    await showsColumns(page, { ...figure(5), rows: inOrder }, [0]);
    await page.getByRole('button', { name: 'Table only' }).click();
    await page.locator('canvas').waitFor({ state: 'detached' });
    const query = Object.fromEntries(new URL(page.url()).searchParams);
    expect(query).toEqual({ measure: '0', sort: 'asked', view: 'table' });

    const again = await site.visit(page.url(), {});
    await again.locator('main table').waitFor();
    expect(await shownRows(again)).toEqual(tableRows(inOrder, measures, [0]));
    expect(await again.locator('canvas').count()).toBe(0);
    for (const name of ['Rated 4 or 5', 'As asked', 'Table only']) {
      const chosen = again.getByRole('button', { name, pressed: true });
      expect(await chosen.count()).toBe(1);
    }
    await again.getByRole('button', { name: 'Mean' }).click();
    await showsColumns(again, { ...figure(5), rows: inOrder }, [1]);
  });

  it('takes a link away that shows the same view of the same edition', async () => {
    const page = await site.visit('/figures/6?measure=1', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const { edition } = await site.server.query<{ edition: { id: string } }>('{ edition { id } }');
    expect(Object.fromEntries(link.searchParams)).toEqual({ edition: edition.id, measure: '1' });
    const again = await site.visit(link.href, {});
    await showsColumns(again, figure(6), [1]);
  });

  it('is shown the address where the browser lets no page write the clipboard', async () => {
    const page = await site.visit('/figures/2');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText(/Copy this address: http\S+\/figures\/2\?edition=/).waitFor();
  });

  const download = async (page: Page, name: string): Promise<[Download, Buffer]> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main').getByText(name).click(),
    ]);
    return [file, readFileSync(await file.path())];
  };

  const csvOf = ({ number, rows, columns, measures }: Figure): object[] => {
    const text = (value: number | string | null): string => (value === null ? '' : String(value));
    return rows.flatMap(({ label, group, provenance, cells }) =>
      cells.map((cell, at) => ({
        figure: String(number),
        group: text(group),
        row: label,
        row_label_is: provenance.toLowerCase(),
        column: columns[at],
        measure: measures[at]?.toLowerCase(),
        status: cell.status.toLowerCase(),
        value: text(cell.value),
        count: text(cell.count),
        n: cell.status === 'PUBLISHED' ? text(cell.n) : '',
        low_95: text(cell.low),
        high_95: text(cell.high),
        value_is: cell.provenance.toLowerCase(),
      })),
    );
  };

  it.each(NUMBERS)('%i: is taken away as CSV and as a picture', async (number) => {
    const page = await site.visit(`/figures/${number}`);
    const [csv, lines] = await download(page, 'Download CSV');
    expect(csv.suggestedFilename()).toMatch(new RegExp(`figure-${number}\\.csv$`));
    expect(parse(lines, { columns: true, bom: true })).toEqual(csvOf(figure(number)));

    const [png, bytes] = await download(page, 'Download PNG');
    expect(png.suggestedFilename()).toBe(`leadline-figure-${number}.png`);
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.toString('ascii', 12, 16)).toBe('IHDR');
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
    expect(bytes.readUInt32BE(20)).toBeGreaterThanOrEqual(700);
    expect(bytes.length).toBeGreaterThan(40_000);
  });

  it('walks from the first figure to the last and back', async () => {
    const page = await site.visit('/figures/1');
    const steps = page.getByRole('navigation', { name: 'Other figures' });
    const there = NUMBERS.slice(1);
    for (const number of [...there, ...NUMBERS.slice(0, -1).reverse()]) {
      const { title } = figure(number);
      await steps.getByRole('link', { name: `Figure ${number}: ${title}` }).click();
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/figures/${number}`);
      const ways = number === 1 || number === 6 ? 1 : 2;
      await becomes(
        () => steps.getByRole('link').count(),
        (count) => {
          expect(count).toBe(ways);
        },
      );
    }
  });
});
