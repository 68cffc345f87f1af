import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asRead, becomes, bodyRows, openTestSite, type TestSite } from '../support/test-browser.js';

interface Claim {
  id: string;
  kind: string;
  statement: string;
  printed: string | null;
  computed: number | null;
  count: number | null;
  n: number | null;
  verdict: string;
  feasible: { count: number; base: number }[];
  figure: number | null;
  table: { rows: string; columns: string[]; filter: object[] } | null;
  parts: {
    label: string;
    printed: string | null;
    measure: string;
    verdict: string;
    computed: { value: number | null; count: number | null; n: number | null };
  }[];
}

const CLAIMS = `{ claims {
  id kind statement printed computed count n verdict feasible { count base } figure
  table { rows columns filter { variable options } }
  parts { label printed measure verdict computed { value count n } }
} }`;
const TOTAL = `query ($input: CrosstabInput!) {
  crosstab(input: $input) { title base columns { label n } }
}`;

describe('a sceptic checks the ledger of claims', () => {
  let site: TestSite;
  let claims: Claim[];

  beforeAll(async () => {
    site = await openTestSite();
    claims = (await site.server.query<{ claims: Claim[] }>(CLAIMS)).claims;
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });

  const entry = (page: Page, id: string) => page.locator(`article[id="${id}"]`);

  const written = ({ value }: { value: number | null }, measure: string): string => {
    if (value === null) return '';
    if (measure === 'PROPORTION') return `${(100 * value).toFixed(0)} %`;
    return measure === 'MEAN' ? value.toFixed(1) : String(value);
  };

  it('and finds all sixteen: printed beside recomputed, count and base, and the verdict', async () => {
    const page = await site.visit('/claims');
    await page.locator('article').first().waitFor();
    expect(await page.locator('article').count()).toBe(16);
    expect(claims).toHaveLength(16);
    for (const claim of claims) {
      const text = asRead(await entry(page, claim.id).innerText());
      expect(text).toContain(asRead(claim.statement));
      expect(text).toContain(`Printed ${asRead(claim.printed ?? 'an order, no number')}`);
      expect(claim.verdict).toBe('REPRODUCED');
      expect(text).toContain('Reproduced');
      const [first] = claim.parts;
      if (claim.parts.length === 1 && first !== undefined) {
        expect(text).toContain(`Recomputed ${written(first.computed, first.measure)}`);
        if (claim.count !== null) expect(text).toContain(`${claim.count} of ${claim.n}`);
      }
    }
  });

  it('and sees which other counts and bases would fit a printed percentage', async () => {
    const page = await site.visit('/claims');
    await page.locator('article').first().waitFor();
    const withPairs = claims.filter(({ feasible }) => feasible.length > 0);
    expect(withPairs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['hybrid-large', 'availability-top2', 'cost-challenge']),
    );
    for (const { id, feasible, count, n } of withPairs) {
      const text = asRead(await entry(page, id).innerText());
      const others = feasible.filter((pair) => pair.count !== count || pair.base !== n);
      expect(text).toContain(
        others.length === 0
          ? 'No other count and base in this sample'
          : `as well: ${others.map((pair) => `${pair.count}/${pair.base}`).join(', ')}.`,
      );
    }
  });

  it('and opens a claim of several numbers to see each of them', async () => {
    const page = await site.visit('/claims');
    await page.locator('article').first().waitFor();
    const compound = claims.filter(({ parts }) => parts.length > 1);
    expect(compound.length).toBeGreaterThan(3);
    for (const { id, parts } of compound) {
      const rows = `article[id="${id}"] details table`;
      expect(await page.locator(rows).isVisible()).toBe(false);
      await entry(page, id).locator('summary').click();
      await page.locator(rows).waitFor();
      const shown = (await bodyRows(page, rows)).map(([label, printed, value, count]) => ({
        label,
        printed,
        value,
        count,
      }));
      expect(shown).toEqual(
        parts.map(({ label, printed, measure, computed }) => ({
          label: asRead(label),
          printed: asRead(printed ?? '–'),
          value: written(computed, measure),
          count:
            computed.count === null ? `n = ${computed.n}` : `${computed.count} of ${computed.n}`,
        })),
      );
      const verdicts = (await bodyRows(page, rows)).map((cells) => cells.at(-1));
      expect(new Set(verdicts)).toEqual(new Set(['Reproduced']));
    }
  });

  it('and comes by a link straight to one claim, which has the focus', async () => {
    const page = await site.visit('/claims#segmentation-invested');
    const claim = page.locator('article#segmentation-invested:focus');
    await claim.waitFor();
    await becomes(
      () => claim.evaluate((element) => element.getBoundingClientRect().top),
      (top) => {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(900);
      },
    );
    await entry(page, 'sample').getByRole('link', { name: 'Link to the claim sample' }).click();
    await page.locator('article#sample:focus').waitFor();
    expect(new URL(page.url()).hash).toBe('#sample');
  });

  it('and keeps the verdict filter in the address', async () => {
    const page = await site.visit('/claims');
    await page.getByRole('button', { name: 'Contradicted (0)' }).click();
    await page.getByText('No claim has this verdict.').waitFor();
    expect(await page.locator('article').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?verdict=CONTRADICTED');

    const again = await site.visit(page.url(), {});
    await again.getByText('No claim has this verdict.').waitFor();
    await again.getByRole('button', { name: 'Reproduced (16)', pressed: false }).click();
    await again.locator('article').nth(15).waitFor();
    expect(new URL(again.url()).search).toBe('?verdict=REPRODUCED');
    await again.getByRole('button', { name: 'All (16)' }).click();
    await becomes(
      () => Promise.resolve(new URL(again.url()).search),
      (search) => {
        expect(search).toBe('');
      },
    );
  });

  it('and opens the rows behind every claim, counted as the API counts them', async () => {
    const page = await site.visit('/claims');
    await page.locator('article').first().waitFor();
    const linked = claims.filter(({ table }) => table !== null);
    expect(linked).toHaveLength(16);
    for (const { id, table } of linked) {
      const { crosstab } = await site.server.query<{
        crosstab: { title: string; base: string; columns: { label: string; n: number | null }[] };
      }>(TOTAL, { input: table });
      await entry(page, id).getByRole('link', { name: 'Cross-tab of its rows' }).click();
      await page.getByRole('heading', { level: 2, name: crosstab.title, exact: true }).waitFor();
      await page.getByText(`Base: ${crosstab.base}`, { exact: true }).waitFor();
      const heads = await page.locator('thead th').allInnerTexts();
      expect(heads.map(asRead)[1]).toBe('Total');
      const [[base, total] = []] = await bodyRows(page, 'main table');
      expect(base).toBe('Base (n, unweighted)');
      expect(total).toMatch(new RegExp(`^${crosstab.columns[0]?.n}( small base)?$`));
      await page.goBack();
      await entry(page, id).waitFor();
    }
  });
});
