import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { responseFile } from '../support/response-file.js';
import { clientOf, seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const RESPONDENTS = 120;

describe('an admin imports a past wave, and tries a sample wave', () => {
  let site: TestSite;
  let token: string;
  let wave: string;

  beforeAll(async () => {
    site = await openTestSite();
    ({ token } = await seedAccount(site.database, 'admin', { [STUDY]: 'admin' }));
    const { createWave } = await clientOf(site.server.url, { token }).query<{
      createWave: { id: string };
    }>(`mutation { createWave(study: "${STUDY}", wave: { name: "Spring 2024" }) { id } }`);
    wave = createWave.id;
  });
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });
  afterAll(async () => {
    await site.close();
  });

  const visit = async (path: string, options = {}): Promise<Page> => {
    const domain = '127.0.0.1';
    const cookies = [{ name: SESSION_COOKIE, value: token, domain, path: '/' }];
    return site.visit(`/admin/studies/${STUDY}${path}`, {
      ...options,
      storageState: {
        cookies: cookies.map((cookie) => ({
          ...cookie,
          ...{ expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const },
        })),
        origins: [],
      },
    });
  };

  it('chooses a file, mends a value, tries it, imports it, and undoes it', async () => {
    const page = await visit(`/waves/${wave}/import`);
    const broken = responseFile(RESPONDENTS).replaceAll('Healthcare', 'Healthcraft');
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(broken) });
    await page.getByRole('heading', { name: 'Match the columns' }).waitFor();
    const industry = page.getByLabel('What the column INDUSTRY is');
    expect(await industry.inputValue()).toBe('variable:industry');
    expect(await axeFindings(page)).toEqual([]);
    const healthcraft = page.getByLabel(/What “Healthcraft.*” stands for/);
    await healthcraft.first().selectOption('option:healthcare');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('can be imported as it is').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: `Import ${RESPONDENTS} new responses` }).click();
    await page.getByText(`${RESPONDENTS} new responses were imported.`).waitFor();
    const [held] = await site.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM response WHERE wave_id = $1',
      [wave],
    );
    expect(held?.n).toBe(RESPONDENTS);
    await page.getByRole('button', { name: 'Import another file' }).click();
    await page.getByRole('button', { name: 'Undo the import of past.csv' }).click();
    await page.getByLabel('Type past.csv').fill('past.csv');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('cell', { name: 'Undone' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows what is wrong with a file, also on a phone', async () => {
    const page = await visit(`/waves/${wave}/import`, { viewport: PHONE });
    const buffer = Buffer.from('id;region;maturity\n1;Atlantis;3\n2;Europe;4\n');
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'small.csv', mimeType: 'text/csv', buffer });
    await page.getByText('Of one value nobody has said').waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('nothing was imported').waitFor();
    await page.getByText('“Atlantis” is none of the options').waitFor();
    expect(await page.getByRole('button', { name: /^Import/ }).isDisabled()).toBe(true);
    const { scrollWidth } = await page
      .locator('html')
      .evaluate((html) => ({ scrollWidth: html.scrollWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(PHONE.width);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('loads a sample wave that says it is simulated, and deletes it in one click', async () => {
    const page = await visit('/waves');
    await page.getByRole('button', { name: 'Load a sample wave' }).click();
    await page.getByRole('heading', { name: 'Sample wave 1 (simulated)' }).waitFor();
    await page.getByText('This wave is simulated').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete the sample wave' }).click();
    await page.getByRole('heading', { name: 'Waves', level: 1 }).waitFor();
    const left = await site.database.query(
      `SELECT id FROM wave WHERE simulated UNION SELECT key FROM organisation WHERE key LIKE 'simulated:%'`,
    );
    expect(left).toEqual([]);
  });
});
