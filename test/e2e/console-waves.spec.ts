import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { codesOf, COMPLETE, respondentOn } from '../support/respondent.js';
import { seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { becomes, DESKTOP, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const WAVES = `/admin/studies/${STUDY}/waves`;

describe('an admin runs a wave in the console', () => {
  let site: TestSite;
  let signedIn: NonNullable<Parameters<TestSite['visit']>[1]>;

  beforeAll(async () => {
    site = await openTestSite();
    const { token } = await seedAccount(site.database, 'admin', { [STUDY]: 'admin' });
    const cookie = { name: SESSION_COOKIE, value: token, domain: '127.0.0.1', path: '/' };
    const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const;
    signedIn = { storageState: { cookies: [{ ...cookie, ...rest }], origins: [] } };
  });
  afterAll(() => site.close());

  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const count = (page: Page, name: string) =>
    page.locator(`[data-count="${name}"]`).innerText({ timeout: 15_000 });
  const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const passesAxe = async (page: Page, sizes = [PHONE]) => {
    expect(await axeFindings(page, sizes)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      sizes.at(-1)?.width,
    );
    await page.setViewportSize(DESKTOP);
  };
  const answer = async (wave: string) => {
    const executive = respondentOn(site.server);
    const token = await executive.begin({ wave });
    expect(codesOf(await executive.submit(token, COMPLETE, 0))).toEqual([]);
  };

  it('drafts it, sets quotas, opens it, sees an answer come in, and closes it', async () => {
    const page = await site.visit(WAVES, signedIn);
    await heading(page, 'Waves');
    await passesAxe(page);
    await page.getByRole('link', { name: 'New wave' }).click();
    await heading(page, 'New wave');
    await press(page, 'Make the draft');
    await page.getByText('Give the wave a name.').waitFor();
    await passesAxe(page);
    await page.getByLabel('Name').fill('Autumn');
    await page.getByLabel('Anybody with the link').check();
    await press(page, 'Make the draft');
    await heading(page, 'Autumn');
    const wave = page.url().split('/').at(-1) ?? '';

    const first = cell(page, 'Target: Healthcare & life sciences, North America');
    await first.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '12\t8\tmany\r\n1,000\t\t3\r\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.getByText('5 targets pasted. 1 value was no whole number').waitFor();
    await first.selectText();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('9');
    expect(await cell(page, 'Target: Healthcare & life sciences, Europe').inputValue()).toBe('9');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await page.getByText('1 target is wrong. Mend it, then save.').waitFor();
    await page.keyboard.press('Backspace');
    await press(page, 'Save targets');
    await page.getByText('Targets saved.').waitFor();
    expect(await first.inputValue()).toBe('12');

    await press(page, 'Open the wave');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Autum');
    await dialog.getByRole('button', { name: 'Open the wave' }).click();
    await dialog.getByText('That is not the name. Type exactly: Autumn').waitFor();
    await dialog.getByLabel('Name').fill('Autumn');
    await dialog.getByRole('button', { name: 'Open the wave' }).click();
    await page.getByRole('heading', { name: 'Next: close the wave' }).waitFor();
    await page.getByText('Live: counts change by themselves.').waitFor();

    await page.evaluate(() => (document.title = 'not loaded again'));
    await answer(wave);
    await becomes(
      () => count(page, 'Complete'),
      (shown) => {
        expect(shown).toBe('1');
      },
    );
    expect(await page.title()).toBe('not loaded again');
    await passesAxe(page, [DESKTOP, PHONE]);

    await press(page, 'Close the wave');
    await dialog.getByLabel('Name').fill('Autumn');
    await dialog.getByRole('button', { name: 'Close the wave' }).click();
    await page.getByRole('heading', { name: 'Next: publish an edition' }).waitFor();
    await page.getByText('The wave is closed: its targets stay as they are.').waitFor();
    await page.getByText(/1 organisations have answered completely/).waitFor();
    expect(await first.count()).toBe(0);
    expect(await site.leave()).toEqual([]);
  });

  it('asks every ten seconds while the live connection is down, and says so', async () => {
    const page = await site.visit('/', signedIn);
    await page.routeWebSocket(/graphql/, (socket) => void socket.close({ code: 1011 }));
    await page.goto(new URL(WAVES, site.server.url).href);
    await page.getByRole('link', { name: 'Self-assessment' }).click();
    await page.getByText('Counts are asked for every 10 seconds until it is back.').waitFor();
    const before = Number(await count(page, 'Complete'));
    await answer(page.url().split('/').at(-1) ?? '');
    await becomes(
      () => count(page, 'Complete'),
      (shown) => {
        expect(Number(shown)).toBe(before + 1);
      },
      15_000,
    );
    await site.leave();
  });

  it('plans it in the reader’s time zone, deletes it, and takes that back', async () => {
    const page = await site.visit(`${WAVES}/create`, { ...signedIn, timezoneId: 'Asia/Tokyo' });
    await page.getByLabel('Name').fill('Winter');
    await page.getByLabel('Opens by itself').fill('2020-01-01T09:00');
    await press(page, 'Make the draft');
    await page.getByText(/A planned date lies in the future/).waitFor();
    await page.getByLabel('Opens by itself').fill('2031-01-01T09:00');
    await page.getByText('Time zone: Asia/Tokyo (GMT+9).').first().waitFor();
    await press(page, 'Make the draft');
    await heading(page, 'Winter');
    const [row] = await site.database.query<{ at: Date }>(
      `SELECT opens_at AS at FROM wave WHERE name = 'Winter'`,
    );
    expect(row?.at.toISOString()).toBe('2031-01-01T00:00:00.000Z');

    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('heading', { name: 'Delete this draft' }).waitFor();
    await passesAxe(page);
    await press(page, 'Delete the draft');
    await page.getByText('“Winter” was deleted.').waitFor();
    await press(page, 'Undo');
    await page.getByRole('link', { name: 'Winter' }).waitFor();
    expect(await site.leave()).toEqual([]);
  });
});
