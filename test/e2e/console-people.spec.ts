import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { create } from 'qrcode';
import { axeFindings } from '../support/axe-findings.js';
import { ADMIN, firstRunToken, makeColleague, makeFirstAdmin } from '../support/first-admin.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { DESKTOP, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const GRACE = {
  email: 'grace@example.org',
  name: 'Grace Hopper',
  password: 'nanoseconds of wire',
  role: 'ANALYST',
};
const NEXT = 'another long passphrase';
const CONSOLE = `/admin/studies/${STUDY}`;

describe('people of a study, in the console', () => {
  let site: TestSite;
  let sink: SmtpSink;
  let token: string;

  beforeAll(async () => {
    sink = await startSmtpSink();
    site = await openTestSite({ SMTP_URL: sink.url, MAIL_FROM: 'Team <team@example.org>' });
    expect(firstRunToken(site.server.output())).not.toBeNull();
    const admin = await makeFirstAdmin(site.server);
    token = admin.cookies.get(SESSION_COOKIE) ?? '';
    await makeColleague(site.server, admin, GRACE);
  });
  afterAll(async () => {
    await site.close();
    await sink.stop();
  });

  const signedIn = async (path: string): Promise<Page> => {
    const page = await site.visit('/health/live');
    await page.context().addCookies([{ name: SESSION_COOKIE, value: token, url: site.server.url }]);
    await page.goto(new URL(path, site.server.url).href);
    return page;
  };
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const passesAxe = async (page: Page, picture: string) => {
    expect(await axeFindings(page, [DESKTOP, PHONE])).toEqual([]);
    const folder = process.env.PICTURES;
    if (folder === undefined) return;
    for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      await page.setViewportSize(viewport);
      await writeFile(`${folder}/${picture}-${size}.png`, await page.screenshot());
    }
    await page.setViewportSize(DESKTOP);
  };

  it('are listed, given roles that can be undone, and helped back in', async () => {
    const page = await signedIn(`${CONSOLE}/people`);
    await heading(page, 'People');
    await page.getByRole('cell', { name: GRACE.email }).waitFor();
    await passesAxe(page, 'people');
    await page.getByRole('combobox', { name: `Role of ${GRACE.name}` }).click();
    await page.getByRole('option', { name: 'Viewer' }).click();
    await page.getByText(`${GRACE.name}: Viewer from now on.`).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${GRACE.name}: Analyst from now on.`).waitFor();

    await page.getByRole('button', { name: `Actions for ${GRACE.name}` }).click();
    await page.getByRole('menuitem', { name: /new password/ }).click();
    const dialog = page.getByRole('dialog', { name: `A new password for ${GRACE.name}` });
    await dialog.getByLabel('Your own password').fill('wrong');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.getByText('The password is wrong.').waitFor();
    await dialog.getByLabel('Your own password').fill(ADMIN.password);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    expect(await dialog.locator('code').innerText()).toContain('/admin/new-password#');
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('textbox', { name: 'E-mail address' }).fill('linus@example.org');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('linus@example.org gets a mail with a link.').waitFor();
    await page.getByRole('cell', { name: 'Sent', exact: true }).waitFor();
    expect(sink.countOf('linus@example.org')).toBe(1);
    await page.getByRole('button', { name: /^Withdraw the invitation of linus/ }).click();
    await page.getByText('is withdrawn.').waitFor();
  }, 60_000);

  it('things are found and lists reached by keyboard, never while typing', async () => {
    const page = await signedIn(`${CONSOLE}/people`);
    await heading(page, 'People');
    await page.getByRole('cell', { name: GRACE.email }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await heading(page, 'Audit');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await passesAxe(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Search this study' });
    await field.fill('g');
    await page.keyboard.press('w');
    await field.fill('hopp');
    await page.getByRole('option', { name: /Grace Hopper/ }).waitFor();
    expect(await field.getAttribute('aria-activedescendant')).not.toBeNull();
    await passesAxe(page, 'search');
    await field.press('Enter');
    await heading(page, 'People');
    await page.getByRole('textbox', { name: 'E-mail address' }).focus();
    await page.keyboard.type('g w');
    expect(await page.getByRole('textbox', { name: 'E-mail address' }).inputValue()).toBe('g w');
    await page.keyboard.press('Control+k');
    await field.waitFor();
  }, 60_000);

  it('what is typed stays when the session ends, and one signs in where one is', async () => {
    const page = await signedIn(`${CONSOLE}/people`);
    await page.getByRole('cell', { name: GRACE.email }).waitFor();
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('barbara@example.org');
    await site.database.query(
      `DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
      [ADMIN.email],
    );
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password', { exact: true }).fill(ADMIN.password);
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'E-mail address' }).inputValue()).toBe(
      'barbara@example.org',
    );
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByText('barbara@example.org gets a mail').waitFor();
    const cookies = await page.context().cookies();
    token = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
    await page.goto(new URL(`${CONSOLE}/nonsense`, site.server.url).href);
    await heading(page, 'Not found');
    await passesAxe(page, 'not-found');
  }, 60_000);

  it('whoever forgot the password sets a new one by mail', async () => {
    const page = await site.visit('/admin/sign-in', {});
    await page.getByRole('link', { name: 'I forgot my password' }).click();
    await heading(page, 'Forgotten password');
    await passesAxe(page, 'forgotten');
    await page.getByLabel('E-mail address').fill(GRACE.email);
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByText(`If ${GRACE.email} has an account here`).waitFor();
    const link = await mailedLink(GRACE.email);
    await page.goto(link);
    await heading(page, 'Set a new password');
    await page.getByLabel('New password', { exact: true }).fill(NEXT);
    await passesAxe(page, 'new-password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill(GRACE.email);
    await page.getByLabel('Password', { exact: true }).fill(NEXT);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, 'Waves');
    await page.goto(new URL(`${CONSOLE}/audit`, site.server.url).href);
    await heading(page, 'Not for your role');
    await passesAxe(page, 'denied');
    const used = await site.visit(link, {});
    await used.getByLabel('New password', { exact: true }).fill(NEXT);
    await used.getByRole('button', { name: 'Set the password' }).click();
    await heading(used, 'This link can no longer be used');
  }, 60_000);

  it('the secret of a second factor is a QR code with the modules of its address', async () => {
    const page = await signedIn('/admin/account');
    const form = page.getByRole('form', { name: 'Second factor' });
    await form.getByLabel('Password', { exact: true }).fill(ADMIN.password);
    await form.getByRole('button', { name: 'Set up the second factor' }).click();
    const code = page.getByRole('img', { name: /^QR code/ });
    await code.waitFor();
    const drawn = (await code.locator('path').getAttribute('d')) ?? '';
    const uri =
      (await page
        .getByRole('link', { name: 'Open in an authenticator app' })
        .getAttribute('href')) ?? '';
    const { size, data } = create(uri, { errorCorrectionLevel: 'M' }).modules;
    const wanted = Array.from(data, (module, at) => [module, at] as const)
      .filter(([module]) => module === 1)
      .map(([, at]) => `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`);
    expect(drawn.match(/M[^z]+z/g)).toEqual(wanted);
    expect(await code.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
    await passesAxe(page, 'qr');
  }, 60_000);

  const mailedLink = async (to: string): Promise<string> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const mail = sink.mails.find(
        (one) => one.to === to && one.raw.includes('Subject: Set a new password'),
      );
      const link = /http\S+new-password#[\w-]+/.exec(mail?.raw.replaceAll('=\r\n', '') ?? '')?.[0];
      if (link !== undefined) return link;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('no mail came');
  };
});
