import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { addResponses } from '../support/fieldwork.js';
import { OPEN_WAVE } from '../support/respondent.js';
import { SESSION_COOKIE, seedAccount, type SeededAccount, STUDY } from '../support/test-account.js';
import {
  asRead,
  becomes,
  DESKTOP,
  openTestSite,
  PHONE,
  type TestSite,
} from '../support/test-browser.js';

const ITEM = 'application_areas';
const CODING = `/admin/studies/${STUDY}/waves/${OPEN_WAVE}/coding`;
const TEXTS = ['Fraud in payments', 'Medical triage', 'n/a', 'Warehousing robots'];

describe('people code open answers', () => {
  let site: TestSite;
  let anna: SeededAccount;
  let berta: SeededAccount;
  let admin: SeededAccount;

  beforeAll(async () => {
    site = await openTestSite();
    anna = await seedAccount(site.database, 'anna', { [STUDY]: 'analyst' });
    berta = await seedAccount(site.database, 'berta', { [STUDY]: 'analyst' });
    admin = await seedAccount(site.database, 'ada', { [STUDY]: 'admin' });
    for (const [at, text] of TEXTS.entries()) {
      await addResponses(site.database, OPEN_WAVE, 1, {
        ...{ prefix: `coding-${at}`, answers: { [ITEM]: text } },
      });
    }
  });
  afterAll(() => site.close());

  const visit = async ({ token }: SeededAccount, path: string): Promise<Page> => {
    const page = await site.visit('/', { viewport: DESKTOP });
    await page.context().addCookies([{ name: SESSION_COOKIE, value: token, url: site.server.url }]);
    await page.goto(new URL(path, site.server.url).href);
    return page;
  };
  const passesAxe = async (page: Page) => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.setViewportSize(DESKTOP);
  };
  const answer = async (page: Page) => asRead(await page.locator('blockquote').textContent());
  const isSaved = (page: Page) =>
    page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  /** Focus goes to it as a keyboard would bring it, without a click. */
  const press = async (page: Page, name: string | RegExp) => {
    const button = page.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const KEYS: Readonly<Record<string, string>> = {
    'Fraud in payments': 'fraud and',
    'Medical triage': 'medical triage',
    'Warehousing robots': 'warehousing',
  };
  /** Codes the answer on screen: by the number of its theme, by its words, or as without one. */
  const code = async (page: Page, other: string | null = null) => {
    const words = other ?? KEYS[await answer(page)];
    if (words === undefined) {
      await page.keyboard.press('0');
      return;
    }
    await page.keyboard.press('f');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  };

  it('the first by keys alone: numbers, words, undo, back and on; all of it is saved', async () => {
    const page = await visit(anna, CODING);
    await page.getByRole('heading', { name: 'AI application areas' }).waitFor();
    await passesAxe(page);
    await page.locator(`a[href$="coding/${ITEM}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator('blockquote').waitFor();
    await passesAxe(page);

    await page.keyboard.press('1');
    await page.getByRole('checkbox', { name: 'IoT, including', checked: true }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('checkbox', { name: 'IoT, including', checked: false }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const read: string[] = [];
    for (const position of [1, 2, 3, 4]) {
      await says(page, `Answer ${position} of 4`);
      read.push(await answer(page));
      await code(page);
      if (position < 4) await page.keyboard.press('Enter');
    }
    expect([...read].sort()).toEqual([...TEXTS].sort());
    await says(page, 'You have coded every answer.');
    await page.keyboard.press('Backspace');
    await says(page, 'Answer 3 of 4');
    expect(await answer(page)).toBe(read[2]);
    await isSaved(page);
    await page.reload();
    await says(page, '4 of 4 coded');
    expect(await answer(page)).toBe(read[2]);
    expect(await site.leave()).toEqual([]);
  });

  it('a second coder disagrees, and an admin decides', async () => {
    const ada = await visit(admin, CODING);
    await press(ada, 'Second coder');
    await ada.getByRole('checkbox', { name: 'berta' }).focus();
    await ada.keyboard.press('Space');
    await ada.getByLabel('Share of the answers').fill('100');
    await press(ada, 'Save');
    await says(ada, '0 of 4 drawn');

    const page = await visit(berta, `${CODING}/${ITEM}`);
    await says(page, 'You are a second coder');
    for (const position of [1, 2, 3, 4]) {
      await says(page, `Answer ${position} of 4`);
      await code(page, (await answer(page)) === 'Medical triage' ? 'imaging' : null);
      if (position < 4) await page.keyboard.press('Enter');
    }
    await says(page, '4 of 4 coded');
    await isSaved(page);

    await ada.goto(new URL(`${CODING}/${ITEM}/agreement`, site.server.url).href);
    await says(ada, /4 answers coded twice: 75\s%/);
    await says(ada, 'That is few answers');
    await says(ada, '1 of 1 is to be decided.');
    await passesAxe(ada);
    await press(ada, 'Take berta’s codes');
    await says(ada, 'Decided by ada');
    await says(ada, 'All 1 are decided.');
    expect(await site.leave()).toEqual([]);
  });

  it('an admin merges a theme, sees the difference, and carries the codes over', async () => {
    const page = await visit(admin, `/admin/studies/${STUDY}/themes`);
    await page.getByRole('link', { name: ITEM }).waitFor();
    await passesAxe(page);
    await page.goto(new URL(`/admin/studies/${STUDY}/themes/${ITEM}/edit`, site.server.url).href);
    await press(page, 'Take out: Warehousing');
    await page.getByRole('combobox', { name: /Warehousing/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Merge it into: Real-time transportation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await passesAxe(page);
    await press(page, 'Save version 2');
    await says(page, 'Changes since version 1');
    await says(page, 'Warehousing → Real-time transportation');
    await passesAxe(page);

    await page.goto(new URL(CODING, site.server.url).href);
    await says(page, /codes by version 1 do not count in version 2 yet/);
    await press(page, 'Carry over');
    await says(page, 'Carried over: 9. Left to be coded anew: 0.');
    await becomes(
      async () => asRead(await page.locator('main').textContent()),
      (text) => {
        expect(text).toContain('4 of 4 answers have codes that count.');
      },
    );
    expect(await site.leave()).toEqual([]);
  });

  it('answers are found by their words and coded many at once', async () => {
    const page = await visit(anna, `${CODING}/${ITEM}/search?q=fraud`);
    await says(page, '1 answer');
    await page.getByRole('checkbox', { name: 'Tick it' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Theme to add' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Risk and credit models' }).focus();
    await page.keyboard.press('Enter');
    await press(page, 'Add to 1 answer');
    await says(page, 'Added to 1 answer.');
    await says(page, 'Coded: Fraud and anomaly detection, Risk and credit models');
    await passesAxe(page);
    expect(await site.leave()).toEqual([]);
  });
});
