import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ADMIN } from '../support/first-admin.js';
import { responseFile } from '../support/response-file.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import {
  asRead,
  becomes,
  bodyRows,
  openTestSite,
  PHONE,
  type TestSite,
} from '../support/test-browser.js';

const WAVE = 'Autumn 2026';
const EDITION = 'Second edition';
const IMPORTED = 45;
/** Sixty people, three of whom cannot be taken. */
const PEOPLE = [
  'email,name',
  ...Array.from({ length: 57 }, (_, at) => `p${at}@firm${at}.example.org,Person ${at}`),
  ...['no-address,Nobody', 'p1@firm1.example.org,Twice', '=1+1,Formula'],
].join('\n');

describe('an admin goes from an empty console to a second edition', () => {
  let site: TestSite;
  let sink: SmtpSink;
  let page: Page;
  let wavePath: string;

  beforeAll(async () => {
    sink = await startSmtpSink();
    site = await openTestSite({ SMTP_URL: sink.url, MAIL_FROM: 'Study team <study@example.org>' });
    const link = /\/admin\/first-run#[\w-]+/.exec(site.server.output())?.[0] ?? '';
    page = await site.visit(link);
  });
  afterAll(async () => {
    await site.close();
    await sink.stop();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const heading = (name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const chooseFile = (name: string, text: string) =>
    page
      .locator('main input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const confirmByName = async (deed: string, name: string) => {
    await press(deed);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: deed }).click();
  };
  const part = (name: string) =>
    page
      .getByRole('navigation', { name: 'Parts of this wave' })
      .getByRole('link', { name })
      .click();

  const steps: { readonly name: string; readonly run: () => Promise<void> }[] = [];
  const step = (name: string, run: () => Promise<void>) => steps.push({ name, run });

  step('makes the first account by the link that the server printed', async () => {
    for (const [label, value] of [
      ['Name', ADMIN.name],
      ['E-mail address', ADMIN.email],
      ['Password', ADMIN.password],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await press('Make the account');
    await heading('Waves');
  });

  step('writes a version of the instrument', async () => {
    await follow(/^Instruments$/);
    await press('New version from 2');
    await heading('Version 3');
    await page.locator('[data-outline="pages[0].elements[3]"]').click();
    await page.getByLabel('Question', { exact: true }).fill('Which line of business is yours?');
    await page.locator('[data-save-state=saved]').waitFor();
  });

  step('opens a wave with it, for those invited', async () => {
    await follow(/^Waves$/);
    await follow('New wave');
    await page.getByLabel('Name').fill(WAVE);
    await page.getByLabel('Version of the instrument').click();
    await page.getByRole('option', { name: /^Version 3:/ }).click();
    await press('Make the draft');
    await heading(WAVE);
    wavePath = new URL(page.url()).pathname;
    await confirmByName('Open the wave', WAVE);
    await page.getByRole('heading', { name: 'Next: close the wave' }).waitFor();
  });

  step('invites 57 of the 60 on a list, and sends to each', async () => {
    await part('Invitations');
    await follow('Import people');
    await chooseFile('people.csv', PEOPLE);
    await says('3 rows are wrong and are left out.');
    await press('Import 57 people');
    await says(/57 people are on the list now/);
    await page.goto(new URL(`${wavePath}/invitations`, site.server.url).href);
    await page.getByLabel('Mails a minute, at most').fill('60000');
    await press(/^Save$/);
    await press('Send invitations…');
    await press('Queue 57 mails');
    await says('57 mails sent');
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(57);
  });

  step('gets answers through the page that respondents see', async () => {
    for (const person of [0, 1]) {
      await answer(linkOf(`p${person}@firm${person}.example.org`), person);
    }
    const collected = await site.database.query(
      `SELECT FROM response WHERE wave_id = $1 AND mode = 'web'`,
      [wavePath.split('/').at(-1)],
    );
    expect(collected).toHaveLength(2);
  });

  step('and the rest from a file', async () => {
    await part('Import');
    await chooseFile('past.csv', responseFile(IMPORTED));
    await says('Match the columns');
    await press('Try it');
    await says(/can be imported as it is/);
    await press(/^Import 45 new responses$/);
    await says('45 new responses were imported.');
    await part('Overview');
    await becomes(
      () => page.locator('[data-count="Complete"]').innerText(),
      (shown) => {
        expect(shown).toBe(String(IMPORTED + 2));
      },
    );
  });

  step('codes open answers', async () => {
    await page.goto(new URL(`${wavePath}/coding/application_areas`, site.server.url).href);
    for (const position of [1, 2]) {
      await says(`Answer ${position} of 2`);
      await page.keyboard.press('1');
      await page.getByRole('checkbox', { checked: true }).first().waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
    expect(
      await site.database.query('SELECT FROM theme_coding WHERE coder <> $1', ['import']),
    ).toHaveLength(2);
  });

  step('reminds those who have not finished', async () => {
    await site.database.query(
      `UPDATE mail SET handed_over_at = handed_over_at - interval '8 days'`,
    );
    await page.goto(new URL(`${wavePath}/invitations`, site.server.url).href);
    await press('Send reminders…');
    await says('55 people get a mail.');
    await press('Queue 55 mails');
    await becomes(
      () => Promise.resolve(sink.mails.length),
      (sent) => {
        expect(sent).toBe(57 + 55);
      },
      30_000,
    );
    for (const person of [0, 1])
      expect(sink.countOf(`p${person}@firm${person}.example.org`)).toBe(1);
  });

  step('closes, weights, previews and publishes', async () => {
    await part('Overview');
    await confirmByName('Close the wave', WAVE);
    await page.getByRole('heading', { name: 'Next: publish an edition' }).waitFor();
    await part('Publish');
    await press('Continue');
    await page.getByLabel('Weight to a known population').check();
    await page.getByLabel('Add a question').click();
    await page
      .getByRole('option', { name: /region/i })
      .first()
      .click();
    await press('Equal shares');
    await says(/The weights fit after/);
    await press('Continue');
    await page.getByLabel('Name', { exact: true }).fill(EDITION);
    await page.getByLabel('Id in its address').fill('second-edition');
    await press('Prepare the preview');
    await says(`What readers will see of “${EDITION}”`);
    await says(/\d+ of \d+ groups can be shown\./);
    await press('Seal the edition');
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(EDITION);
    await press('Seal for good');
    await says(`“${EDITION}” is sealed: ${IMPORTED + 2} respondents`);
  });

  step('finds both editions on the home page', async () => {
    const home = await site.visit('/');
    await home.getByRole('row', { name: new RegExp(EDITION) }).waitFor();
    const names = (await bodyRows(home, 'table')).map(([name]) => asRead(name ?? ''));
    expect(names.some((name) => name.includes(EDITION))).toBe(true);
    expect(names).toHaveLength(2);
    expect(await site.leave()).toEqual([]);
  });

  it('by way of every screen there is', async () => {
    for (const { name, run } of steps) {
      try {
        await run();
      } catch (error) {
        throw new Error(`at the step that ${name}`, { cause: error });
      }
    }
  }, 240_000);

  /** The personal link in the first mail to somebody. */
  const linkOf = (to: string): string => {
    const raw = sink.mails.find((mail) => mail.to === to)?.raw ?? '';
    const text = raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    return /\/respond\?invitation=[\w-]{22}/.exec(text)?.[0] ?? '';
  };

  const answer = async (link: string, person: number) => {
    const theirs = await site.visit(link, { viewport: PHONE });
    const pick = (item: string, at: number) =>
      theirs.locator(`#control-${item} input`).nth(at).check();
    const next = async (section: string) => {
      await theirs.locator('main button:text-is("Next")').click();
      await theirs.getByRole('heading', { level: 1, name: section }).waitFor();
    };
    await theirs.getByRole('checkbox').check();
    await theirs.getByRole('button', { name: 'Start' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    await theirs.getByText('Which line of business is yours?').waitFor();
    await pick('region', person);
    await pick('industry', person);
    await pick('size', person);
    await next('Where you use AI');
    for (const at of [0, 1, 2]) await pick('functional_areas', at);
    await theirs.locator('#control-application_areas').fill('Visual inspection of pumps');
    await next('How you deploy it');
    await pick('maturity', 2 + person);
    await next('How well your practices work');
    const rows = theirs.getByRole('radiogroup');
    for (let row = 0; row < (await rows.count()); row++) {
      await rows.nth(row).getByRole('radio').nth(3).check();
    }
    await next('What you expect of partners');
    await theirs.getByRole('button', { name: 'Submit' }).click();
    await theirs.waitForURL(/\/results\//);
    await theirs.close();
  };
});
