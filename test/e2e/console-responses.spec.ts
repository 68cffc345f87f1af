import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { openInvitationWave } from '../support/invited-wave.js';
import { manyResponses } from '../support/many-responses.js';
import { seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const COUNT = 400;
const WAVE = 'reviewed';
const LIST = `/admin/studies/${STUDY}/waves/${WAVE}/responses`;

describe('an admin reviews the responses of a wave', () => {
  let site: TestSite;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    await openInvitationWave(site.database, WAVE);
    await manyResponses(site.database, WAVE, COUNT);
    const { token } = await seedAccount(site.database, 'admin', { [STUDY]: 'admin' });
    page = await site.visit('/');
    await page
      .context()
      .addCookies([{ name: SESSION_COOKIE, value: token, url: site.server.url, httpOnly: true }]);
  });
  afterAll(() => site.close());

  const open = (path: string) => page.goto(new URL(path, site.server.url).href);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const passesAxe = async (sizes = [PHONE]) => {
    expect(await axeFindings(page, sizes)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      sizes.at(-1)?.width,
    );
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('narrows them down, keeps that as a view, and comes back to it', async () => {
    await open(LIST);
    await says('400 responses match');
    await page.getByText(/^Flags as of/).waitFor();
    await page.getByRole('link', { name: 'Speeder: 10' }).click();
    await says('10 responses match');
    expect(new URL(page.url()).searchParams.get('filter')).toContain('SPEEDER');
    const submitted = page.getByRole('columnheader', { name: 'Submitted' });
    expect(await submitted.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('combobox', { name: 'Question' }).fill('Region');
    await page.getByRole('option', { name: 'Region', exact: true }).click();
    await page.getByRole('combobox', { name: 'Answers' }).first().click();
    await page.getByRole('option', { name: 'Europe' }).click();
    await page.keyboard.press('Escape');
    await press('Filter by an answer');
    await says('4 responses match');
    await press('Views');
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByLabel('Name').fill('Fast Europeans');
    await press('Save the view');
    await says('The view “Fast Europeans” is saved.');
    await press('Clear all filters');
    await says('400 responses match');
    await press('Views');
    await page.getByRole('menuitem', { name: /Fast Europeans/ }).click();
    await says('4 responses match');
    await press('View: Fast Europeans');
    await page.getByRole('menuitem', { name: 'Everything' }).click();
    await says('400 responses match');
    await passesAxe();
  });

  it('excludes all that match, for a reason, and undoes it', async () => {
    await open(`${LIST}?filter=${encodeURIComponent('{"flags":["STRAIGHT_LINING"]}')}`);
    await says('8 responses match');
    await open(`${LIST}?filter=${encodeURIComponent('{"modes":["INTERVIEW"]}')}`);
    await says('57 responses match');
    await press('Select this page');
    await says('25 responses selected');
    await press('Select all 57 that match');
    await says('All 57 responses that match are selected');
    await press('Exclude…');
    await page.getByRole('dialog', { name: 'Exclude 57 responses' }).waitFor();
    await passesAxe();
    await page.getByLabel('Reason').fill('Interviewer made them up');
    await press('Exclude 57 responses');
    await says('57 responses are excluded.');
    await says('57 excluded');
    await says('Excluded: Interviewer made them up');
    await press('Undo');
    await says('57 responses count again.');
    await says('0 excluded');
  });

  it('reads one with its answers, and clears a flag', async () => {
    await open(`${LIST}?filter=${encodeURIComponent('{"flags":["SAME_ORGANISATION"]}')}`);
    await says('8 responses match');
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: /^Response / }).waitFor();
    await says('Another response that counts is of the same organisation.');
    await passesAxe();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Same organisation' })
      .getByRole('button', { name: 'Clear this flag…' })
      .click();
    await page.getByLabel('What did you find?').fill('Two plants of one firm');
    await press('Clear the flag');
    await says(/cleared by admin on .* “Two plants of one firm”/);
  });

  it('exports all that match, and is told how many there were', async () => {
    await open(LIST);
    await says(/responses match/);
    const clear = page.getByRole('button', { name: 'Clear all filters' });
    if (await clear.isVisible()) await clear.click();
    await says('400 responses match');
    await press('Export…');
    await page.getByLabel('Labels').check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${WAVE}-responses-labels.csv`);
    await says(`The file is saved: ${COUNT} responses.`);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(COUNT + 1);
    expect(text.endsWith(`,"'=too little, ${COUNT}"\n`)).toBe(true);
    await passesAxe();
    expect(await site.leave()).toEqual([]);
  });
});
