import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { pdfPages } from '../support/pdf-text.js';
import { COMPLETE, respondentOn, WHOLE_SCORECARD } from '../support/respondent.js';
import { missingIn, resultWords, type ShownScorecard } from '../support/result-words.js';
import {
  asRead,
  becomes,
  DESKTOP,
  openTestSite,
  PHONE,
  type TestSite,
} from '../support/test-browser.js';

const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('an executive reads where they stand, and takes it away', () => {
  let site: TestSite;
  let token: string;
  /** What the browser logs where a story takes its connection away. */
  let loggedOffline: RegExp | null = null;

  beforeAll(async () => {
    site = await openTestSite();
    token = await submitted();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    const problems = await site.leave();
    expect(problems.filter((text) => loggedOffline?.test(text) !== true)).toEqual([]);
    loggedOffline = null;
  });

  const submitted = async (): Promise<string> => {
    const own = respondentOn(site.server);
    const begun = await own.begin();
    const { errors } = await own.submit(begun, COMPLETE, 0);
    expect(errors).toBeUndefined();
    return begun;
  };

  const scorecard = async (asked: object = {}): Promise<ShownScorecard> => {
    const { scorecard: card } = await site.server.query<{ scorecard: ShownScorecard }>(
      `query ($token: String!, $locale: String, $region: String, $size: String) {
        scorecard(token: $token, locale: $locale, region: $region, size: $size) {
          ${WHOLE_SCORECARD} } }`,
      { token, locale: 'en', ...asked },
    );
    return card;
  };

  /** The result has come, and what only its owner may do. */
  const open = async (query = ''): Promise<Page> => {
    const page = await site.visit(`/results/${token}${query}`);
    await page.locator('main section').first().waitFor();
    await page.getByRole('switch').waitFor();
    return page;
  };

  const unfold = (page: Page): Promise<void> =>
    page.locator('main button[aria-expanded=false]').evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLButtonElement).click();
    });

  const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

  it('shows every number and sentence of the API, in the order an executive asks', async () => {
    const page = await open();
    const card = await scorecard();
    expect(await page.locator('h1').innerText()).toBe(card.verdict);
    await unfold(page);
    expect(missingIn(await textOf(page), resultWords(card))).toBeNull();
    expect(await page.locator('main h2').allInnerTexts()).toEqual([
      ...['Choose your peers', 'You against the leaders', 'Strengths and gaps', 'What to do next'],
      'What leaders need next, and expect of partners',
      ...['How the leaders spread', 'Method and limits', 'Take it away'],
    ]);
    const framed = await page.locator('[data-spread] td').filter({ hasText: ', you' }).count();
    expect(framed).toBe(card.spread.filter(({ own }) => own !== null).length);
    const unmarked = page.locator('[data-line]:not(:has-text("illustrative"))');
    expect(await unmarked.count()).toBe(0);
  });

  it('prints the same numbers on two A4 sheets at most, in light colours', async () => {
    const page = await open();
    const card = await scorecard();
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeLessThanOrEqual(2);
    const text = pages.join(' ');
    for (const word of resultWords(card))
      expect([word, missingIn(text, [word])]).toEqual([word, null]);
    for (const left of ['Take it away', 'Erase my answers', 'Cross-tabs']) {
      expect(missingIn(text, [left])).toBe(left);
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('html[data-colour-scheme=dark]').waitFor();
    const colours = await page
      .locator('h1')
      .evaluate((heading) => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(heading).color,
      ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(16, 33, 47)']);
  });

  it.each(['de', 'ja'])('reads and prints in %s, on two sheets as well', async (locale) => {
    const page = await open(`?lang=${locale}`);
    const { verdict, plan, limits } = await scorecard({ locale });
    expect(await page.locator('h1').innerText()).toBe(verdict);
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeLessThanOrEqual(2);
    const sentences = [verdict, ...plan.map(({ because }) => because), limits.statement];
    for (const sentence of sentences) expect(missingIn(pages.join(' '), [sentence])).toBeNull();
  });

  it('compares with other peers by keyboard, and keeps them in the address', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Region' }).focus();
    await page.keyboard.type('Eur');
    await page.waitForURL(/region=europe/);
    const card = await scorecard({ region: 'europe' });
    expect(card.peers.statement).not.toBe((await scorecard()).peers.statement);
    const shows = (other: Page): Promise<void> =>
      becomes(
        () => textOf(other),
        (text) => {
          expect(missingIn(text, [card.verdict, card.peers.statement])).toBeNull();
        },
      );
    await shows(page);
    const region = page.getByRole('combobox', { name: 'Region' });
    expect(await region.locator('option:checked').innerText()).toBe('Europe (yours)');

    await shows(await open('?region=europe'));
    const strange = await site.visit(`/results/${token}?region=atlantis`);
    await strange.getByRole('link', { name: 'Compare with all leaders' }).click();
    await strange.getByRole('combobox', { name: 'Region' }).waitFor();
    expect(strange.url()).not.toContain('region');
  });

  it('turns to the radar and back, with a table of its corners', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Radar', exact: true }).click();
    await page.waitForURL(/view=radar/);
    await page.getByRole('img', { name: /^Radar chart/ }).waitFor();
    const rows = page.getByRole('table', { name: 'The corners of the radar' }).locator('tbody tr');
    const { dimensions } = await scorecard();
    expect((await rows.allInnerTexts()).map(asRead)).toEqual(
      dimensions.map(
        ({ label, own, median }, at) =>
          `${at + 1}. ${label} ${own.toFixed(1)} ${(median ?? 0).toFixed(1)} illustrative`,
      ),
    );
    expect(await page.locator('[data-line]').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Lines', exact: true }).click();
    await page.locator('[data-line]').first().waitFor();
  });

  it.each([
    ['', [DESKTOP, PHONE]],
    ['?view=radar', [PHONE]],
    ['?lang=ar-XB', [PHONE]],
  ])('passes axe at any width: %s', async (query, viewports) => {
    const page = await open(query);
    await unfold(page);
    expect(await axeFindings(page, viewports)).toEqual([]);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const inner = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ width, inner }).toEqual({ width, inner: width });
    }
  });

  it('says the same under the same link, opened anew', async () => {
    const [one, other] = [await open(), await site.visit(`/results/${token}`, {})];
    await other.getByRole('switch').waitFor();
    expect(await textOf(other)).toBe(await textOf(one));
  });

  it('hands out the answers as they were given', async () => {
    const page = await open();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download my answers (JSON)' }).click(),
    ]);
    const given = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
    const { data } = await respondentOn(site.server).read(token);
    expect(given.answers).toEqual(COMPLETE);
    expect(given).toMatchObject({
      wave: data?.assessment.wave,
      revision: data?.assessment.revision,
    });
    expect(given.instrument).toHaveProperty('pages');
  });

  it('takes consent back, and erases, after which the link leads nowhere', async () => {
    token = await submitted();
    const own = respondentOn(site.server);
    const page = await open();
    await page.getByRole('switch').click();
    await page.getByText('Your answers stay out of the next edition.').waitFor();
    expect((await own.read(token)).data?.assessment.consent).toBe(false);

    await page.getByRole('button', { name: 'Erase my answers' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await own.read(token)).errors).toBeUndefined();
    await page.getByRole('button', { name: 'Erase my answers' }).click();
    await page.getByRole('button', { name: 'Yes, erase them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your answers are erased' }).waitFor();
    expect((await own.read(token)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const again = await site.visit(`/results/${token}`);
    await again.getByRole('heading', { name: 'There is no result under this link' }).waitFor();
    token = await submitted();
  });

  it('says what is wrong with a link, and how to go on', async () => {
    const page = await site.visit('/results/cut-off');
    await page.getByRole('heading', { name: 'This link leads to no result' }).waitFor();
    const unknown = await site.visit(`/results/${UNKNOWN}`);
    await unknown.getByRole('heading', { name: 'There is no result under this link' }).waitFor();

    const begun = await respondentOn(site.server).begin();
    const early = await site.visit(`/results/${begun}`);
    await early.getByRole('heading', { name: 'Your answers are not submitted yet' }).waitFor();
    const onward = early.getByRole('link', { name: 'Continue answering' });
    expect(await onward.getAttribute('href')).toBe(`/respond/${begun}`);
  });

  it('waits for the connection, and shows the result once it is back', async () => {
    loggedOffline = /^(Failed to load resource|ApiError: the server cannot be reached)/;
    const page = await site.visit('/', {});
    await page.locator('h1').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(new URL(`/results/${token}`, site.server.url).href);
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await page.unroute('**/graphql');
    await retry.click();
    await page.getByRole('switch').waitFor();
  });
});
