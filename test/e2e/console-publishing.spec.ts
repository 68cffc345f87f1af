import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { addResponses } from '../support/fieldwork.js';
import { OPEN_WAVE } from '../support/respondent.js';
import { clientOf, seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import {
  asRead,
  becomes,
  bodyRows,
  DESKTOP,
  openTestSite,
  type TestSite,
} from '../support/test-browser.js';

const CLOSE = 'mutation ($study: ID!, $id: ID!) { closeWave(study: $study, id: $id) { status } }';
const NAME = 'Spring 2026';

describe('an admin publishes a wave from the console', () => {
  let site: TestSite;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const account = await seedAccount(site.database, 'grace', { [STUDY]: 'admin' });
    await addResponses(site.database, OPEN_WAVE, 36);
    await clientOf(site.server.url, account).query(CLOSE, { study: STUDY, id: OPEN_WAVE });
    page = await site.visit('/');
    const cookie = { name: SESSION_COOKIE, value: account.token, url: site.server.url };
    await page.context().addCookies([cookie]);
    await open(`/waves/${OPEN_WAVE}/publish`);
  });

  afterAll(async () => {
    await site.close();
  });

  const open = (path: string) =>
    page.goto(new URL(`/admin/studies/${STUDY}${path}`, site.server.url).href);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

  it('chooses the wave, and is told what publishing does', async () => {
    await says('What publishing does');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    await press('Continue');
  });

  it('weights by targets that must add up, and sees at once how they fit', async () => {
    await page.getByLabel('Weight to a known population').check();
    await page.getByLabel('Add a question').click();
    await page
      .getByRole('option', { name: /region/i })
      .first()
      .click();
    const target = (answer: string) => page.getByLabel(`Target of ${answer}, in percent`);
    await press('Equal shares');
    await says(/The weights fit after/);
    await target('Europe').fill('10');
    await says(/of 100 %/);
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await press('Paste from a file');
    await page
      .getByLabel('Lines of a population file')
      .fill('North America;500\nEurope;300\nAsia-Pacific;200\nAtlantis;9');
    await says('1 line names no answer or no number: Atlantis;9');
    await press('Use 3 targets');
    expect(await target('North America').inputValue()).toBe('50');
    await says(/Unequal weights cost precision: 36 respondents tell as much as/);
    expect(await axeFindings(page)).toEqual([]);
    await press('Continue');
  });

  it('finds what was entered after leaving and coming back', async () => {
    await page.getByLabel('Name', { exact: true }).fill(NAME);
    await page.getByLabel('Id in its address').fill('Spring 2026');
    await says(/Use small letters, digits and hyphens/);
    await page.getByLabel('Id in its address').fill('spring-2026');
    await page.getByLabel('Announcement').fill('What 36 organisations said.');
    await page.reload();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(NAME);
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    await press('Prepare the preview');
  });

  it('sees what readers will see of every group, and why not', async () => {
    await says(`What readers will see of “${NAME}”`);
    await says(/\d+ of \d+ groups can be shown\./);
    const groups = page.getByRole('table', { name: 'Groups of the edition' });
    await page.getByLabel('Find a group').fill('Europe');
    await page.waitForURL(/group=Europe/);
    await groups.getByRole('button', { name: 'Organisations' }).click();
    await becomes(
      () => groups.locator('th[aria-sort=ascending]').allInnerTexts(),
      (sorted) => {
        expect(sorted).toEqual(['Organisations']);
      },
    );
    const rows = await bodyRows(page, 'table');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(([label]) => label?.includes('Europe'))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('seals it with its name typed, and readers find it on the home page', async () => {
    await press('Seal the edition');
    const seal = page.getByRole('button', { name: 'Seal for good' });
    expect(await seal.isDisabled()).toBe(true);
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(NAME);
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    await seal.click();
    await says(`“${NAME}” is sealed: 36 respondents of 36 organisations.`);
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    const hash = asRead(await page.locator('main code').first().textContent());
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const home = await site.visit('/');
    const row = home.getByRole('row', { name: new RegExp(NAME) });
    expect(asRead(await row.textContent())).toContain('What 36 organisations said.');
    expect(await row.locator('code').getAttribute('title')).toBe(hash);
    await home.close();
  });

  it('withdraws it for a reason; its wave can be published anew', async () => {
    await page.getByRole('link', { name: 'To the edition' }).click();
    await says('36 respondents of 36 organisations, published on');
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    await press('Withdraw it');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Why, for its readers/).fill('A region was coded wrongly.');
    await dialog.getByLabel('Name', { exact: true }).fill(NAME);
    await press('Withdraw for good');
    await says(/Readers are told: A region was coded wrongly\./);
    await open('/editions');
    await page.getByRole('link', { name: NAME }).waitFor();
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
    const rows = await bodyRows(page, 'table');
    expect(rows.map(([name, status]) => [name, status])).toContainEqual([NAME, 'Withdrawn']);
    await open(`/waves/${OPEN_WAVE}/publish`);
    await says(new RegExp(`“${NAME}” was published from this wave and withdrawn`));
    await says('What publishing does');
  });

  it('reads in the audit who did what, narrows it, and checks its chain', async () => {
    await open('/audit');
    await says('Withdrew an edition');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('What', { exact: true }).fill('Published');
    await page.getByRole('option', { name: 'Published an edition' }).click();
    await becomes(
      () => bodyRows(page, 'table'),
      (rows) => {
        expect(rows.map(([, who, what, about]) => [who, what, about])).toEqual([
          ['grace', 'Published an edition', `Edition ${NAME}`],
        ]);
      },
    );
    expect(page.url()).toContain('action=edition-published');
    expect(await page.getByRole('link', { name: /Download these/ }).getAttribute('href')).toBe(
      `/audit.csv?study=${STUDY}&action=edition-published`,
    );
    await press('Check the chain');
    await says(/Whole: all \d+ rows follow from one another/);
    expect(await axeFindings(page, [DESKTOP])).toEqual([]);
  });

  it('nothing failed unseen', async () => {
    expect(await site.leave()).toEqual([]);
  });
});
