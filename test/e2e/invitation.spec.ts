import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importInvitees, openInvitationWave, SEND } from '../support/invited-wave.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const WAVE = 'second';
const OUTBOX = `query ($study: ID!, $wave: ID!) {
  outbox(study: $study, wave: $wave) { rows { id } }
}`;
const MAIL = `query ($study: ID!, $id: ID!) { mail(study: $study, id: $id) { content { text } } }`;

describe('somebody opens the link of their invitation', () => {
  let site: TestSite;
  let admin: Client;

  beforeAll(async () => {
    site = await openTestSite();
    await openInvitationWave(site.database, WAVE);
    const account = await seedAccount(site.database, 'admin', { [STUDY]: 'admin' });
    admin = clientOf(site.server.url, account);
  });
  afterAll(() => site.close());

  /** Without a mail server, mails can be read in the outbox. */
  const linkInMail = async (): Promise<string> => {
    const scope = { study: STUDY, wave: WAVE };
    await importInvitees(admin, 'email,name\nada@engines.example.org,Ada Lovelace', {
      wave: WAVE,
    });
    await admin.query(SEND, scope);
    const { outbox } = await admin.query<{ outbox: { rows: { id: string }[] } }>(OUTBOX, scope);
    const { mail } = await admin.query<{ mail: { content: { text: string } } }>(MAIL, {
      ...{ study: STUDY, id: outbox.rows[0]?.id },
    });
    return /\/respond\?invitation=[\w-]{22}/.exec(mail.content.text)?.[0] ?? '';
  };

  it('reads the notice, and answers in the wave they were invited to', async () => {
    const link = await linkInMail();
    const page = await site.visit(link, { viewport: PHONE });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.waitForURL(/\/respond\/[\w-]{22}/);
    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    const begun = await site.database.query<{ wave_id: string }>(
      'SELECT wave_id, consent FROM assessment',
    );
    expect(begun).toEqual([{ wave_id: WAVE, consent: false }]);

    const again = await site.visit(link, { viewport: PHONE });
    await again.getByRole('button', { name: 'Start' }).click();
    await again.waitForURL(page.url());
    expect(await site.database.query('SELECT FROM assessment')).toHaveLength(1);
    expect(await site.leave()).toEqual([]);
  });
});
