import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { byKeyboard } from '../support/by-keyboard.js';
import { openTestSite, PHONE } from '../support/test-browser.js';
import type { TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const EFFECTIVENESS = {
  capacity_planning: 3,
  production_testing: 2,
  venue_connectivity: 4,
  workload_placement: 5,
  availability: 4,
  latency: 3,
  bandwidth: 1,
  segmentation: 2,
  zero_trust: 5,
  automation: 3,
};
const IMPORTANCE = { performance_reliability: 5, cost: 3, security_expertise: 4, support: 2 };
/** What the person means to say; the database must hold exactly this. */
const TYPED = {
  region: 'europe',
  country: 'de',
  industry: 'manufacturing',
  line_of_business: 'precision pumps',
  size: '10k-20k',
  role: 'infrastructure',
  functional_areas: ['it-security', 'customer', 'product-rd'],
  application_areas: 'Predictive maintenance\nVisual inspection',
  challenges: ['business-case', 'skills'],
  maturity: 4,
  environment: 'hybrid',
  network_change: 'significant',
  emerging_needs: ['realtime-inference', 'orchestration'],
  effectiveness: EFFECTIVENESS,
  keep_investing: ['capacity_planning', 'automation'],
  importance: IMPORTANCE,
  design_mistake: 'Too few sites; more would have paid.',
};

const NEXT = 'main button:text-is("Next")';
const sync = (page: Page) => page.locator('[data-sync]');
const heading = (page: Page, name: string) => page.locator('h1:focus', { hasText: name }).waitFor();

describe('an executive on a phone, without a mouse, on a train', () => {
  let close = (): Promise<void> => Promise.resolve();
  afterEach(() => close());

  it('answers through two tunnels and a server’s death, and loses nothing', async () => {
    const site = await openTestSite();
    let again: TestServer | null = null;
    close = async () => {
      await again?.stop();
      await site.close();
    };
    const page = await site.visit('/respond', { viewport: PHONE });
    const context = page.context();
    const keyboard = byKeyboard(page);
    const waits = (count: number) =>
      sync(page).getByText(`Offline: ${count} answers wait here`).waitFor();
    const isSaved = () => page.locator('[data-sync=saved]').getByText('Saved').waitFor();

    await page.getByRole('heading', { level: 1, name: 'Where do you stand?' }).waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    await keyboard.reach('form input[inputmode=url]');
    await page.keyboard.type('https://www.example.org');
    await keyboard.reach('form input[type=checkbox]');
    await page.keyboard.press('Space');
    await keyboard.press('form button');

    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    await keyboard.choose('region', 2);
    await keyboard.reach('#control-country');
    for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowDown');
    await keyboard.choose('industry', 3);
    await keyboard.type('line_of_business', TYPED.line_of_business);
    // Enter in a field is not a submission.
    await page.keyboard.press('Enter');
    await keyboard.choose('size', 4);
    await keyboard.choose('role', 2);
    await keyboard.press(NEXT);

    await heading(page, 'Where you use AI');
    await isSaved();
    await context.setOffline(true);
    await keyboard.tick('functional_areas', [1, 2, 4]);
    await keyboard.reach('#control-functional_areas input', 6);
    await page.keyboard.press('Space');
    await keyboard.type('application_areas', TYPED.application_areas);
    await keyboard.tick('challenges', [3, 4]);
    await waits(3);
    await keyboard.press(NEXT);
    await heading(page, 'How you deploy it');
    await context.setOffline(false);
    await isSaved();

    await keyboard.choose('maturity', 4);
    await site.server.stop('SIGKILL');
    await keyboard.choose('environment', 3);
    await keyboard.choose('network_change', 4);
    await sync(page).getByText('Offline').waitFor();
    again = await startTestServer({
      DATABASE_URL: site.database.url,
      PORT: new URL(site.server.url).port,
    });
    await keyboard.tick('emerging_needs', [3, 7]);
    await isSaved();
    await keyboard.press(NEXT);

    await heading(page, 'How well your practices work');
    const rows = Object.entries(EFFECTIVENESS);
    for (const [row, rating] of rows.slice(0, 4)) {
      await keyboard.choose(`effectiveness-${row}`, rating);
    }
    await isSaved();
    await context.setOffline(true);
    for (const [row, rating] of rows.slice(4)) {
      await keyboard.choose(`effectiveness-${row}`, rating);
    }
    await waits(6);
    await context.setOffline(false);
    await isSaved();
    await keyboard.tick('keep_investing', [1, 10]);
    await keyboard.press(NEXT);

    await heading(page, 'What you expect of partners');
    for (const [row, rating] of Object.entries(IMPORTANCE)) {
      await keyboard.choose(`importance-${row}`, rating);
    }
    await keyboard.type('design_mistake', TYPED.design_mistake);
    const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await keyboard.press('main button:text("Submit")');
    await page.waitForURL(`**/results/${token}`);
    await page.locator('h1').waitFor();
    expect(await held(site.database)).toEqual({
      assessments: [{ answers: TYPED, status: 'submitted', consent: true }],
      responses: 1,
    });
    expect(
      await page.evaluate(() => localStorage.length - Number('leadline-mode' in localStorage)),
    ).toBe(0);

    // The link leads to the result from now on.
    await page.goto(new URL(`/respond/${token}`, site.server.url).href);
    await page.waitForURL(`**/results/${token}`);
  });
});

async function held(database: TestDatabase): Promise<object> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM response JOIN assessment ON assessment.response_id = response.id`,
  );
  return {
    assessments: await database.query('SELECT answers, status, consent FROM assessment'),
    responses: row?.count,
  };
}
