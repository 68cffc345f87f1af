import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asRead, openTestSite, type TestSite } from '../support/test-browser.js';

interface Answer {
  claims: {
    id: string;
    kind: string;
    statement: string;
    printed: string | null;
    count: number | null;
    n: number | null;
    verdict: string;
    parts: { measure: string }[];
  }[];
  figures: { number: number; title: string; summary: string; base: string; sampleSize: number }[];
  edition: {
    name: string;
    hash: string;
    publishedAt: string;
    sampleSize: number;
    organisations: number;
    study: { title: string; reconstructionStatement: string; sampleStatement: string };
  };
}

const QUERY = `{
  claims { id kind statement printed count n verdict parts { measure } }
  figures { number title summary base sampleSize }
  edition { name hash publishedAt sampleSize organisations
    study { title reconstructionStatement sampleStatement } }
}`;

describe('a newcomer opens the home page', () => {
  let site: TestSite;
  let api: Answer;

  beforeAll(async () => {
    site = await openTestSite();
    api = await site.server.query<Answer>(QUERY);
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });

  it('and learns what Leadline is', async () => {
    const page = await site.visit('/');
    await page.locator('h1').waitFor();
    expect(await page.locator('h1').allInnerTexts()).toHaveLength(1);
    expect(await page.title()).toMatch(/ · Leadline$/);
    expect(asRead(await page.locator('main').innerText())).toMatch(/A leadline is the line a ship/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('and reads each headline finding with the people behind it, as the API counts them', async () => {
    const page = await site.visit('/');
    const percentages = api.claims.filter(
      ({ kind, printed, parts }) =>
        kind === 'PRINTED' && printed !== null && parts[0]?.measure === 'PROPORTION',
    );
    expect(percentages.length).toBeGreaterThanOrEqual(5);
    const findings = page.locator('section:has(h2:text-is("What the leaders say")) li');
    for (const claim of percentages) {
      const finding = findings.filter({ hasText: claim.statement });
      await finding.waitFor();
      const text = asRead(await finding.innerText());
      expect(text).toContain(asRead(claim.printed));
      expect(text).toContain(`${claim.count} of ${claim.n} who answered`);
      expect(await finding.getByRole('link').getAttribute('href')).toBe(`/claims#${claim.id}`);
    }
    const reproduced = api.claims.filter(({ verdict }) => verdict === 'REPRODUCED').length;
    expect(reproduced).toBe(16);
    expect(asRead(await findings.last().innerText())).toContain(`All ${reproduced} claims`);
    expect(await findings.count()).toBe(percentages.length + 1);
  });

  it('and goes from a finding to its claim', async () => {
    const page = await site.visit('/');
    await page.getByRole('link', { name: /^Check it: .*availability/ }).click();
    await page.waitForURL(/\/claims#availability-top2$/);
    await page.locator('article#availability-top2:focus').waitFor();
  });

  it('and finds a way into each of the six figures', async () => {
    const page = await site.visit('/');
    expect(api.figures).toHaveLength(6);
    for (const { number, title, summary, base, sampleSize } of api.figures) {
      const card = page.getByRole('link', { name: `Figure ${number}` });
      const text = asRead(await card.innerText());
      for (const part of [title, summary, base, `n = ${sampleSize}`]) {
        expect(text).toContain(asRead(part));
      }
      await card.click();
      await page.locator('h1').filter({ hasText: title }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/figures/${number}`);
      await page.goBack();
    }
  });

  it('and is told which edition it is, with its hash, and that its rows are reconstructed', async () => {
    const page = await site.visit('/');
    const { edition } = api;
    const main = page.locator('main');
    const notice = page.getByRole('region', { name: 'What you are looking at' });
    await notice.waitFor();
    expect(asRead(await notice.innerText())).toContain(edition.study.title);
    expect(asRead(await notice.innerText())).toContain(asRead(edition.study.sampleStatement));
    const { reconstructionStatement } = edition.study;
    expect(asRead(await notice.innerText())).toContain(asRead(reconstructionStatement));

    const row = main.locator('tbody tr').filter({ hasText: edition.name });
    const text = asRead(await row.innerText());
    expect(text).toContain(edition.hash.slice(0, 12));
    expect(text).toMatch(new RegExp(` ${edition.sampleSize} ${edition.organisations} `));
    expect(await row.locator('code').getAttribute('title')).toBe(edition.hash);
    expect(await row.locator('time').getAttribute('datetime')).toBe(edition.publishedAt);

    const footer = page.locator('footer');
    await footer.getByText(edition.name).waitFor();
    expect(asRead(await footer.innerText())).toContain(edition.hash.slice(0, 12));
    expect(asRead(await footer.innerText())).toContain(asRead(reconstructionStatement));
  });

  it('and follows the navigation to the figures and the claims', async () => {
    const page = await site.visit('/');
    const nav = page.getByRole('navigation', { name: 'Main' });
    for (const [name, path] of [
      ['Figures', '/figures'],
      ['Claims', '/claims'],
    ] as const) {
      await nav.getByRole('link', { name }).click();
      await page.locator('h1').filter({ hasText: name }).waitFor();
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await nav.locator('[aria-current=page]').allInnerTexts()).toEqual([name]);
      expect(await page.title()).toContain(name);
    }
    await page.getByRole('link', { name: 'Leadline, home' }).click();
    await page.waitForURL(site.server.url + '/');
  });

  it('and reads the same whatever the language and the zone of the browser', async () => {
    const text = async (page: Page): Promise<string> => {
      await page.locator('footer code').waitFor();
      await page.locator('time').waitFor();
      return asRead(await page.locator('body').innerText());
    };
    const here = await text(await site.visit('/'));
    const there = await text(
      await site.visit('/', { locale: 'de-DE', timezoneId: 'Pacific/Pago_Pago' }),
    );
    expect(there).toBe(here);
  });

  it('and is told kindly when an address leads nowhere', async () => {
    const page = await site.visit('/nowhere/at/all');
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await page.locator('h1').filter({ hasText: 'Sounding' }).waitFor();
    for (const path of ['/figures/0', '/figures/one', '/figures/99']) {
      await page.goto(new URL(path, site.server.url).href);
      await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    }
    expect(await site.leave()).toEqual([expect.stringContaining('The study has no figure 99.')]);
  });
});
