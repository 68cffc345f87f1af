import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { asRead, becomes, bodyRows, openTestSite, type TestSite } from '../support/test-browser.js';

interface Crosstab {
  title: string;
  base: string;
  columns: { label: string; option: string | null; n: number | null; status: string }[];
  rows: { kind: string; label: string; cells: { estimate: { value: number | null } }[] }[];
}
const CROSSTAB = `query ($input: CrosstabInput!) { crosstab(input: $input) {
  title base
  columns { label option n status }
  rows { kind label cells { estimate { value } } }
} }`;
const SEGMENTATION = '/table?rows=effectiveness.segmentation&columns=industry';

describe('an analyst tabulates the edition', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });

  const ask = async (rows: string, columns: string[] = [], filter: object[] = []) =>
    (
      await site.server.query<{ crosstab: Crosstab }>(CROSSTAB, {
        input: { rows, columns, filter },
      })
    ).crosstab;

  const showsTable = (page: Page, table: Crosstab): Promise<void> =>
    becomes(
      async () => ({
        title: await page.locator('main h2').first().innerText(),
        heads: (await page.locator('thead th').allInnerTexts()).map((head) =>
          asRead(head).replace(/ ?\([A-Z]+\)$/, ''),
        ),
        labels: (await bodyRows(page, 'main table')).map(([label]) => label),
        bases: (await bodyRows(page, 'main table'))[0]?.slice(1).map((n) => n.split(' ')[0]),
      }),
      (shown) => {
        expect(shown).toEqual({
          title: table.title,
          heads: ['Answer', ...table.columns.map(({ label }) => label)],
          labels: ['Base (n, unweighted)', ...table.rows.map(({ label }) => label)],
          bases: table.columns.map(({ n }) => (n === null ? 'withheld' : String(n))),
        });
      },
    );

  const select = (page: Page, label: string) => page.getByLabel(label, { exact: true });

  it('and gets no number of a group of few, but a mark and the reason', async () => {
    const table = await ask('effectiveness.segmentation', ['industry']);
    const withheld = table.columns.flatMap(({ status }, at) =>
      status === 'SUPPRESSED' ? [at] : [],
    );
    const utilities = table.columns.findIndex(({ option }) => option === 'utilities');
    expect(withheld).toContain(utilities);
    expect(withheld).not.toContain(0);

    const page = await site.visit(SEGMENTATION);
    await showsTable(page, table);
    await page.getByRole('switch', { name: 'Counts and intervals' }).check();
    const rows = await page.locator('tbody tr').evaluateAll((all) =>
      all.map((row) =>
        [...(row as HTMLTableRowElement).cells].slice(1).map((cell) => ({
          text: cell.innerText.trim(),
          titles: [...cell.querySelectorAll('[title]')].map((part) => part.getAttribute('title')),
        })),
      ),
    );
    expect(rows).toHaveLength(table.rows.length + 1);
    for (const cells of rows) {
      for (const at of withheld) {
        expect(cells[at]?.text).toBe('withheld');
        expect(cells[at]?.titles.join(' ')).not.toMatch(/\d/);
      }
      expect(cells[0]?.text).toMatch(/\d/);
    }
    const explanation = page.getByText(/^withheld.*Kept back so that no organisation/);
    expect(await explanation.isVisible()).toBe(true);
  });

  it('and is spared the explanation where nothing is withheld', async () => {
    const page = await site.visit('/table?rows=maturity');
    const table = await ask('maturity');
    expect(table.columns.map(({ status }) => status)).toEqual(['PUBLISHED']);
    await showsTable(page, table);
    expect(await page.getByText('withheld').count()).toBe(1); // the page's lead announces the rule
  });

  it('and sees rows, columns and address change together, and the back button undo it', async () => {
    const page = await site.visit('/table');
    await page.getByText('Choose an item for the rows to see its table.').waitFor();
    expect(await page.locator('main table').count()).toBe(0);

    await select(page, 'Rows').selectOption('maturity');
    const total = await ask('maturity');
    await showsTable(page, total);
    expect(new URL(page.url()).search).toBe('?rows=maturity');

    await select(page, 'Columns').selectOption('region');
    const byRegion = await ask('maturity', ['region']);
    await showsTable(page, byRegion);
    expect(new URL(page.url()).search).toBe('?rows=maturity&columns=region');

    await select(page, 'Beside them').selectOption('strand');
    await showsTable(page, await ask('maturity', ['region', 'strand']));
    expect(new URL(page.url()).searchParams.get('columns')).toBe('region,strand');

    await select(page, 'Rows').selectOption('environment');
    await showsTable(page, await ask('environment', ['region', 'strand']));

    await page.goBack();
    await page.goBack();
    await showsTable(page, byRegion);
    expect(await select(page, 'Rows').inputValue()).toBe('maturity');
    expect(await select(page, 'Columns').inputValue()).toBe('region');
    await page.goBack();
    await showsTable(page, total);
    await page.goForward();
    await showsTable(page, byRegion);
  });

  it('and lifts a filter that the address set', async () => {
    const filter = [{ variable: 'strand', options: ['board'] }];
    const page = await site.visit('/table?rows=maturity&columns=region&filter=strand:board');
    await showsTable(page, await ask('maturity', ['region'], filter));
    await page.getByRole('button', { name: /^Lift the filter/ }).click();
    await showsTable(page, await ask('maturity', ['region']));
    expect(new URL(page.url()).searchParams.has('filter')).toBe(false);
  });

  it('and after two quick changes never reads the answer to the first', async () => {
    const page = await site.visit('/table?rows=maturity');
    await showsTable(page, await ask('maturity'));
    const held: Route[] = [];
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"rows":"environment"') === true) held.push(route);
      else await route.continue();
    });
    await select(page, 'Rows').selectOption('environment');
    await becomes(
      () => Promise.resolve(held.length),
      (count) => {
        expect(count).toBe(1);
      },
    );
    expect(await page.locator('section[aria-busy=true]').count()).toBe(1);

    await select(page, 'Rows').selectOption('network_change');
    const wanted = await ask('network_change');
    await showsTable(page, wanted);
    const late = await ask('environment');
    // The request may have been given up by now, which is as good.
    await held[0]?.fulfill({ json: { data: { crosstab: late } } }).catch(() => undefined);
    await select(page, 'Columns').selectOption('strand');
    await showsTable(page, await ask('network_change', ['strand']));
    await select(page, 'Columns').selectOption('');
    await showsTable(page, wanted);
    expect(await page.locator('section[aria-busy=true]').count()).toBe(0);
  });

  it('and is told when the address asks for an item that does not exist', async () => {
    const page = await site.visit('/table?rows=no-such-item');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(asRead(await alert.innerText())).toMatch(/^This table cannot be made/);
    await select(page, 'Rows').selectOption('maturity');
    await showsTable(page, await ask('maturity'));
    expect(await alert.count()).toBe(0);
  });
});
