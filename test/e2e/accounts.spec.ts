import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { ADMIN, PEOPLE } from '../support/first-admin.js';
import { clientOf, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { DESKTOP, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const COLLEAGUE = { email: 'grace@example.org', name: 'Grace Hopper' };
const PERIOD_MS = 30_000;

describe('people who run a study', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());

  const fill = async (page: Page, form: string, values: Record<string, string>) => {
    for (const [label, value] of Object.entries(values)) {
      await page.getByRole('form', { name: form }).getByLabel(label, { exact: true }).fill(value);
    }
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  /** Signing in leads to the study’s console. */
  const toAccount = async (page: Page) => {
    await heading(page, 'Waves');
    await page.getByRole('link', { name: 'Your account' }).click();
    await heading(page, 'Your account');
  };
  const passesAxe = async (page: Page, sizes = [PHONE]) => {
    expect(await axeFindings(page, sizes)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      sizes.at(-1)?.width,
    );
  };

  it('begin with the printed link, add a second factor, and invite a colleague', async () => {
    const link = /\/admin\/first-run#[\w-]+/.exec(site.server.output())?.[0] ?? '';
    const page = await site.visit(link);
    await heading(page, 'Make the first account');
    await fill(page, 'Make the first account', { Name: ADMIN.name, Password: 'too short' });
    await press(page, 'Make the account');
    await page.locator('[role=alert]:focus', { hasText: '2 fields need your attention' }).waitFor();
    await passesAxe(page);
    await page.getByRole('link', { name: 'E-mail address' }).click();
    await page.locator('input[name=email]:focus').waitFor();
    await fill(page, 'Make the first account', {
      'E-mail address': ADMIN.email,
      Password: ADMIN.password,
    });
    await page.getByRole('button', { name: 'Show: Password' }).click();
    expect(await page.locator('input[name=password]').getAttribute('type')).toBe('text');
    await press(page, 'Make the account');
    await toAccount(page);

    const used = await site.visit(link);
    await heading(used, 'This link has done its work');
    await used.close();

    await press(page, 'Sign out');
    await page.waitForURL(/\/admin\/sign-in$/);
    await page.goto(new URL('/admin', site.server.url).href);
    await page.waitForURL(/\/admin\/sign-in\?next=%2Fadmin$/);
    await fill(page, 'Sign in', { 'E-mail address': ADMIN.email, Password: 'not the password' });
    await press(page, 'Sign in');
    await page.getByText('E-mail address or password is wrong.').waitFor();
    await passesAxe(page);
    await fill(page, 'Sign in', { Password: ADMIN.password });
    await press(page, 'Sign in');
    await toAccount(page);

    await fill(page, 'Second factor', { Password: ADMIN.password });
    await press(page, 'Set up the second factor');
    const secret = await page.locator('[data-secret]').getAttribute('data-secret');
    const totp = new TOTP({ secret: Secret.fromBase32(secret ?? '') });
    const app = page.getByRole('link', { name: 'Open in an authenticator app' });
    expect(await app.getAttribute('href')).toContain(`secret=${secret ?? ''}`);
    await fill(page, 'Add Leadline to your authenticator app', { Code: totp.generate() });
    await press(page, 'Turn it on');
    await page.locator('h3:focus', { hasText: 'Your recovery codes' }).waitFor();
    expect(await page.locator('ol code').allInnerTexts()).toHaveLength(10);
    await passesAxe(page);
    await press(page, 'I have kept them');
    await page.getByText('On. 10 recovery codes are left.').waitFor();

    await press(page, 'Sign out everywhere');
    await page.waitForURL(/\/admin\/sign-in$/);
    await fill(page, 'Sign in', { 'E-mail address': ADMIN.email, Password: ADMIN.password });
    await press(page, 'Sign in');
    await page.locator('input[autocomplete=one-time-code]:focus').waitFor();
    // The code of this period is used up; the next one is good already, as clocks differ.
    await fill(page, 'Sign in', { Code: totp.generate({ timestamp: Date.now() + PERIOD_MS }) });
    await press(page, 'Sign in');
    await toAccount(page);

    const cookies = await page.context().cookies();
    const admin = clientOf(site.server.url, {
      token: cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '',
    });
    const { inviteColleague } = await admin.query<{ inviteColleague: { link: string } }>(
      PEOPLE.INVITE,
      { study: STUDY, email: COLLEAGUE.email, role: 'ANALYST' },
    );
    const invitation = inviteColleague.link;
    await passesAxe(page, [DESKTOP, PHONE]);

    const colleague = await site.visit(new URL(invitation).href.replace(/^.*?\/admin/, '/admin'), {
      viewport: PHONE,
    });
    await heading(colleague, 'Join a study');
    await passesAxe(colleague);
    await fill(colleague, 'Join a study', { Name: COLLEAGUE.name, Password: ADMIN.password });
    await press(colleague, 'Make the account and join');
    await toAccount(colleague);
    await colleague.getByText(/^Analyst: /).waitFor();
    expect(await site.leave()).toEqual([]);
  }, 60_000);
});
