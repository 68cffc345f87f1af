import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { asRead, becomes, DESKTOP, openTestSite, PHONE } from '../support/test-browser.js';
import type { TestSite } from '../support/test-browser.js';

describe('a questionnaire in its states', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());
  afterEach(() => site.leave());

  const begin = async (): Promise<string> => {
    const { startAssessment } = await site.server.query<{ startAssessment: { token: string } }>(
      'mutation { startAssessment(consent: false) { token } }',
    );
    return startAssessment.token;
  };
  const open = async (path: string, viewport = PHONE): Promise<Page> => {
    const page = await site.visit(path, { viewport });
    await page.locator('h1').waitFor();
    return page;
  };
  const answers = async (token: string): Promise<unknown> => {
    const { assessment } = await site.server.query<{ assessment: { answers: unknown } }>(
      'query ($token: String!) { assessment(token: $token) { answers } }',
      { token },
    );
    return assessment.answers;
  };
  const isSaved = (page: Page) => page.locator('[data-sync=saved]').getByText('Saved').waitFor();
  const refuseSaves = (page: Page) =>
    page.route('**/graphql', (route) =>
      (route.request().postData() ?? '').includes('mutation')
        ? route.abort('connectionrefused')
        : route.continue(),
    );

  it('two tabs that answer differently let the person choose, and overwrite nothing', async () => {
    const token = await begin();
    const one = await open(`/respond/${token}?section=1`);
    const other = await open(`/respond/${token}?section=1`);
    await one.getByLabel('Europe').check();
    await one.getByLabel('Manufacturing').check();
    await isSaved(one);
    await other.getByLabel('Manufacturing').check();
    await other.getByLabel('North America').check();
    const dialog = other.getByRole('dialog', { name: 'Answered in two places' });
    await dialog.waitFor();
    expect(await dialog.getByRole('group').count()).toBe(1);
    expect(asRead(await dialog.getByRole('group').innerText())).toBe(
      'In which region is your organisation based? Here North America In the other place Europe',
    );
    expect(await answers(token)).toEqual({ region: 'europe', industry: 'manufacturing' });
    expect(await axeFindings(other)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Here North America' }).check();
    await dialog.getByRole('button').click();
    await dialog.waitFor({ state: 'detached' });
    await isSaved(other);
    expect(await answers(token)).toEqual({ region: 'north-america', industry: 'manufacturing' });

    // The first tab is behind now; an answer to another item is no reason to ask.
    await one.getByLabel('5,001 to 10,000').check();
    await becomes(
      () => answers(token),
      (held) => {
        expect(held).toMatchObject({ region: 'north-america', size: '5k-10k' });
      },
    );
    expect(await one.getByLabel('North America').isChecked()).toBe(true);
    expect(await one.getByRole('dialog').count()).toBe(0);
  });

  it('answers that wait survive a reload, which warns first', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=1`);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    await refuseSaves(page);
    await page.getByLabel('Utilities').check();
    await page.getByText('Offline: 1 answer waits here').waitFor();
    await page.reload();
    await page.getByText('Offline: 1 answer waits here').waitFor();
    expect(dialogs).toEqual(['beforeunload']);
    expect(await page.getByLabel('Utilities').isChecked()).toBe(true);
    expect(await answers(token)).toEqual({});
    await page.unroute('**/graphql');
    await isSaved(page);
    expect(await answers(token)).toEqual({ industry: 'utilities' });
    await page.reload();
    await page.locator('h1').waitFor();
    expect(dialogs).toHaveLength(1);
  });

  it('wrong and missing answers are said at their item, and the focus goes to the first', async () => {
    const token = await begin();
    const page = await open('/respond');
    // What another program might leave in this browser: a text far too long.
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [
        `leadline-unsaved:${token}:x`,
        JSON.stringify({ line_of_business: { mine: 'w'.repeat(200), was: null, sent: [] } }),
      ] as const,
    );
    await page.goto(new URL(`/respond/${token}?section=1`, site.server.url).href);
    await page.locator('#control-line_of_business[aria-invalid=true]').waitFor();
    expect(await page.getByLabel('line of business').getAttribute('aria-describedby')).toBe(
      'item-line_of_business-problem',
    );
    await page.getByLabel('line of business').fill('pumps');
    await isSaved(page);

    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('#control-region input:focus').first().waitFor();
    const needed = 'Please answer this question.';
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(3);
    await page.getByRole('radiogroup', { name: 'In which region', description: needed }).waitFor();
    expect(await axeFindings(page, [PHONE])).toEqual([]);

    // Past the sections by the address: the server says what is missing, and the page goes there.
    await page.goto(new URL(`/respond/${token}?section=5`, site.server.url).href);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.locator('#control-region input:focus').first().waitFor();
    expect(new URL(page.url()).searchParams.get('section')).toBe('1');
    await page.getByRole('link', { name: 'How many people' }).click();
    await page.locator('#control-size input:focus').first().waitFor();
    expect(await answers(token)).toEqual({ line_of_business: 'pumps' });
  });

  it('a fourth pick of three is not taken, and said so', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=2`);
    const areas = page.getByRole('group', { name: /^Which three functional areas .*\(needed\)/ });
    for (const at of [0, 1, 2]) await areas.getByRole('checkbox').nth(at).check();
    await areas.getByRole('checkbox').nth(3).click({ force: true });
    expect(await areas.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await areas.getByText('3 of 3 chosen. To choose another, take one back.').waitFor();
    await areas.getByRole('checkbox').nth(0).uncheck();
    await areas.getByText('2 of 3 chosen').waitFor();
  });

  it('a rating is read as “practice, rating, 3 of 5”, and can be taken back', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=4`);
    const latency = page.getByRole('radiogroup', { name: 'Network latency', exact: true });
    await latency.getByRole('radio', { name: 'Network latency, rating, 3 of 5' }).check();
    expect(await latency.ariaSnapshot()).toBe(
      [
        '- radiogroup "Network latency":',
        '  - radio "Network latency, rating, 1 of 5, Not at all effective"',
        '  - radio "Network latency, rating, 2 of 5"',
        '  - radio "Network latency, rating, 3 of 5" [checked]',
        '  - radio "Network latency, rating, 4 of 5"',
        '  - radio "Network latency, rating, 5 of 5, Highly effective"',
      ].join('\n'),
    );
    expect(await page.getByRole('radiogroup').count()).toBe(10);
    await isSaved(page);
    expect(await answers(token)).toEqual({ effectiveness: { latency: 3 } });
    await latency.getByRole('radio').nth(2).click();
    await becomes(
      () => answers(token),
      (held) => {
        expect(held).toEqual({});
      },
    );
  });

  it('the notice and every section pass axe, and every target is large enough to touch', async () => {
    const page = await open('/respond');
    expect(await axeFindings(page)).toEqual([]);
    const token = await begin();
    for (const section of [1, 2, 3, 4, 5]) {
      await page.goto(new URL(`/respond/${token}?section=${section}`, site.server.url).href);
      await page.locator('[data-key]').first().waitFor();
      expect({ section, found: await axeFindings(page) }).toEqual({ section, found: [] });
      const small = await page
        .locator(
          'main label:has(input), main button, main select, main textarea:not([aria-hidden])',
        )
        .evaluateAll((all) =>
          all
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < 44)
            .map(({ width, height }) => [width, height]),
        );
      expect(small).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    }
  });

  it('reads German and Japanese, keeps the language, and changes it', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=1&lang=de`);
    await page.getByRole('radio', { name: 'Europa' }).check();
    await page.locator('[data-sync=saved]').getByText('Gespeichert').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('button', { name: /Deutsch/ }).click();
    await page.getByRole('menuitem', { name: '日本語' }).click();
    await page.locator('html[lang=ja]').waitFor();
    expect(await page.getByRole('radio', { name: '欧州' }).isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe('?section=1&lang=ja');
    await becomes(
      () =>
        site.server.query<{ assessment: { locale: string } }>(
          'query ($token: String!) { assessment(token: $token) { locale } }',
          { token },
        ),
      ({ assessment }) => {
        expect(assessment.locale).toBe('ja');
      },
    );
    const german = await site.visit('/respond', { viewport: DESKTOP, locale: 'de-AT' });
    await german.locator('html[lang=de]').waitFor();
    await german.getByRole('link', { name: 'Leadline' }).click();
    await german.locator('html[lang=en]').waitFor();
  });

  it('is mirrored for a language that reads right to left', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=2&lang=ar-XB`, DESKTOP);
    await page.locator('html[dir=rtl]').waitFor();
    const middle = DESKTOP.width / 2;
    const left = async (name: string) =>
      (await page.getByRole('button', { name }).boundingBox())?.x;
    expect(await left('Next')).toBeLessThan(middle);
    expect(await left('Back')).toBeGreaterThan(middle);
    const box = page.getByRole('checkbox').first();
    const label = page.locator('main label').first();
    const [boxAt, labelAt] = [await box.boundingBox(), await label.boundingBox()];
    expect((labelAt?.x ?? 0) + (labelAt?.width ?? 0) - (boxAt?.x ?? 0)).toBeLessThan(48);
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    }
  });

  it('says what is left to do behind a wrong link and in a closed wave', async () => {
    const token = await begin();
    const page = await open(`/respond/${token}?section=1`);
    await page.getByLabel('Europe').check();
    await isSaved(page);
    await site.database.query(
      `UPDATE wave SET status = 'closed', closed_at = now() WHERE status = 'open'`,
    );
    // The page learns of it with the next answer.
    await page.getByLabel('North America').check();
    await page.getByRole('heading', { name: 'This round has closed' }).waitFor();
    await page.getByText('Your answer', { exact: true }).click();
    expect(await page.locator('dd').allInnerTexts()).toEqual(['Europe']);
    expect(await axeFindings(page, [PHONE])).toEqual([]);
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(new URL(`/respond/${token}`, site.server.url).href);
    await page.getByRole('heading', { name: 'There are no answers behind this link' }).waitFor();
    await page.goto(new URL('/respond/nonsense', site.server.url).href);
    await page.getByRole('heading', { name: 'There are no answers behind this link' }).waitFor();
    await page.goto(new URL('/respond', site.server.url).href);
    await page.getByRole('heading', { name: 'No self-assessment is open now' }).waitFor();
  });
});
