import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { openInvitationWave } from '../support/invited-wave.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { becomes, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const WAVE = 'second';
const CONSOLE = `/admin/studies/${STUDY}`;
const INVITATIONS = `${CONSOLE}/waves/${WAVE}/invitations`;
const WRONG = ['no-address;Nobody;', 'p1@firm1.example.org;Twice;', '=1+1;Formula;'];
/** Sixty people, three of whom cannot be taken, under headers that nobody would guess. */
const PEOPLE = [
  'Kontaktweg;Wer;Sprache',
  ...Array.from({ length: 57 }, (_, at) => `p${at}@firm${at}.example.org;Person ${at};de`),
  ...WRONG,
].join('\r\n');

describe('an admin invites people in the console', () => {
  let site: TestSite;
  let sink: SmtpSink;
  let page: Page;

  beforeAll(async () => {
    sink = await startSmtpSink();
    site = await openTestSite({ SMTP_URL: sink.url, MAIL_FROM: 'Study team <study@example.org>' });
    await openInvitationWave(site.database, WAVE);
    const { token } = await seedAccount(site.database, 'admin', { [STUDY]: 'admin' });
    const cookie = { name: SESSION_COOKIE, value: token, domain: '127.0.0.1', path: '/' };
    page = await site.visit(INVITATIONS, {
      storageState: {
        cookies: [
          { ...cookie, expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const },
        ],
        origins: [],
      },
    });
  });
  afterAll(async () => {
    await site.close();
    await sink.stop();
  });

  const open = (path: string) => page.goto(new URL(path, site.server.url).href);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const passesAxe = async () => {
    expect(await axeFindings(page, [PHONE])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  };
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const chooseFile = () =>
    page.locator('input[type=file]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(PEOPLE),
    });

  it('from a list of sixty with three wrong rows, once', async () => {
    await says('Nobody is invited yet');
    await passesAxe();
    await page.getByRole('main').getByRole('link', { name: 'Import people' }).last().click();
    await chooseFile();
    await says('Say which column holds the addresses.');
    await choose('E-mail address', 'Kontaktweg');
    await choose('Name', 'Wer');
    await says('57 people are new.');
    await says('57 people are invited to “Wave second” by this.');
    await says('3 rows are wrong and are left out.');
    await says('p1@firm1.example.org stands in line 3 already.');
    expect(await page.getByRole('rowheader', { name: /^(59|60|61)$/ }).count()).toBe(3);
    await passesAxe();
    const [download] = await Promise.all([page.waitForEvent('download'), press('Save as CSV')]);
    expect(download.suggestedFilename()).toBe('people-problems.csv');
    await press('Import 57 people');
    await says(/57 people are on the list now/);
    await page.getByRole('main').getByRole('link', { name: 'Import people' }).first().click();
    await page.reload();
    await chooseFile();
    await choose('E-mail address', 'Kontaktweg');
    await choose('Name', 'Wer');
    await says('There is nothing to change.');
  });

  it('writes a message beside what a recipient sees', async () => {
    await follow('Messages');
    await choose('Language', 'German');
    const subject = page.getByLabel('Subject');
    // The message of the other language is another form.
    await becomes(
      () => subject.inputValue(),
      (text) => {
        expect(text).toContain('Einladung');
      },
    );
    await subject.fill('Hallo {{nmae}}');
    await says(/cannot stand in the subject/);
    expect(await page.getByRole('button', { name: 'Save message' }).isDisabled()).toBe(true);
    await subject.fill('Hallo ');
    await press(/^Name$/);
    await page.getByRole('combobox', { name: 'Recipient' }).fill('p7@firm7');
    await page.getByRole('option', { name: 'Person 7 (p7@firm7.example.org)' }).click();
    await says('Hallo Person 7');
    const frame = page.frameLocator('iframe');
    await frame.getByText('Person 7').first().waitFor();
    await passesAxe();
    await press('Save message');
    await says('This text was written for this wave.');
  });

  it('sends to all of them once, stops and goes on', async () => {
    await follow('Progress');
    await press('Pause sending');
    await press('Send invitations…');
    await says('57 people get a mail.');
    await says('Invitation in German: 57 people');
    await says(/they wait until you resume it/);
    await passesAxe();
    await press('Queue 57 mails');
    await says('57 waiting');
    expect(sink.mails).toHaveLength(0);
    await page.getByLabel('Mails a minute, at most').fill('60000');
    await press(/^Save$/);
    await press('Resume sending');
    await says('57 mails sent');
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(57);
    await press('Send invitations…');
    await says('57 have the invitation already');
    await press('Cancel');
    await passesAxe();
  });

  it('reminds those who have not finished, and says why the others are not', async () => {
    await site.database.query(
      `UPDATE mail SET handed_over_at = handed_over_at - interval '8 days'`,
    );
    await site.database.query(
      `UPDATE invitee SET opted_out_at = now() WHERE email IN ('p1@firm1.example.org', 'p2@firm2.example.org')`,
    );
    await press('Send reminders…');
    await says('55 people get a mail.');
    await says('2 stopped the mails');
    await press('Queue 55 mails');
    await becomes(
      () => Promise.resolve(sink.mails.length),
      (sent) => {
        expect(sent).toBe(112);
      },
    );
  });

  it('finds each mail in the outbox, as it arrives', async () => {
    await page.getByRole('link', { name: 'Open the outbox' }).click();
    await page.getByLabel('Search mails').fill('p7@firm7');
    await becomes(
      () => page.getByRole('link', { name: 'p7@firm7.example.org' }).count(),
      (rows) => {
        expect(rows).toBe(2);
      },
    );
    await passesAxe();
    await page.getByRole('link', { name: 'p7@firm7.example.org' }).last().click();
    await says('Hallo Person 7');
    await says(/The audit notes that you opened it/);
    await press('Plain text');
    await says(/respond\?invitation=/);
    await passesAxe();
  });

  it('corrects a person, hands out what is stored, and erases, in two clicks each', async () => {
    await open(`${CONSOLE}/invitees`);
    await says('p0@firm0.example.org');
    await passesAxe();
    await page.getByLabel('Search people').fill('p7@firm7');
    await follow('p7@firm7.example.org');
    await page.getByLabel('E-mail address').fill('p8@firm8.example.org');
    await press('Save changes');
    await says('p8@firm8.example.org is on the list already.');
    await page.getByLabel('E-mail address').fill('p7@firm7.example.org');
    await page.getByLabel('Organisation').fill('Firm 7');
    await press('Save changes');
    await says('Saved.');
    await passesAxe();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download stored data' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('stored-data.json');
    await press('Erase…');
    await press('Erase this person');
    await says('They are erased.');
    expect(await site.database.query(`SELECT FROM invitee WHERE email LIKE 'p7@%'`)).toEqual([]);
  });

  it('adds one by hand, takes them off the list, and puts them back', async () => {
    await open(`${CONSOLE}/invitees/add?wave=${WAVE}`);
    await page.getByLabel('E-mail address').fill('hand@example.org');
    await passesAxe();
    await press('Add to the list');
    await page.getByRole('heading', { level: 1, name: 'hand@example.org' }).waitFor();
    await press('Take off the list');
    await press('Put back');
    await page.getByRole('button', { name: 'Take off the list' }).waitFor();
  });

  it('plans what is kept by typing the wave’s name', async () => {
    await open(`${INVITATIONS}/retention`);
    await press('Change what is kept…');
    await page.getByLabel(/^Days after closing/).fill('30');
    await page.getByLabel(/^Type the wave’s name/).fill('Wave second');
    await passesAxe();
    await press('Set what is kept');
    await says('Erased 30 days after the wave closes.');
    await passesAxe();
  });

  it('says why nothing can be sent once the wave is over', async () => {
    await site.database.query(
      `UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`,
      [WAVE],
    );
    await open(INVITATIONS);
    await says(/so nothing can be sent or imported/);
    expect(await page.getByRole('button', { name: 'Send invitations…' }).count()).toBe(0);
    expect(await site.leave()).toEqual([]);
  });
});
