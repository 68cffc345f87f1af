import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe-findings.js';
import { seedAccount, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { DESKTOP, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';

const AT = `/admin/studies/${STUDY}/instruments`;

const SMALL = {
  title: { default: 'Offices', de: 'Büros' },
  pages: [
    {
      name: 'about',
      title: { default: 'About you', de: 'Über Sie' },
      elements: [
        {
          ...{ type: 'radiogroup', name: 'region', isRequired: true },
          title: { default: 'Where are you?', de: 'Wo sind Sie?' },
          choices: [
            { value: 'europe', text: { default: 'Europe', de: 'Europa' } },
            { value: 'asia', text: { default: 'Asia', de: 'Asien' } },
          ],
        },
        { type: 'comment', name: 'more', title: { default: 'More?', de: 'Mehr?' } },
      ],
    },
  ],
};

interface Draft {
  readonly document: typeof SMALL;
}

describe('an admin writes a version of the questionnaire', () => {
  let site: TestSite;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const { token } = await seedAccount(site.database, 'ada', { [STUDY]: 'admin' });
    const cookie = { name: SESSION_COOKIE, value: token, domain: '127.0.0.1', path: '/' };
    page = await site.visit(AT, {
      storageState: {
        cookies: [{ ...cookie, expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' }],
        origins: [],
      },
    });
  });
  afterAll(() => site.close());

  const passesAxe = async (sizes = [PHONE]) => {
    expect(await axeFindings(page, sizes)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.setViewportSize(DESKTOP);
  };
  const view = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const outline = (place: string) => page.locator(`[data-outline="${place}"]`);
  const saved = () => page.locator('[data-save-state=saved]').waitFor();
  const stored = async (version: number) => {
    const [draft] = await site.database.query<Draft & Record<string, unknown>>(
      'SELECT document FROM instrument_version WHERE version = $1',
      [version],
    );
    return draft?.document.pages ?? [];
  };

  it('imports one, and changes it in the form', async () => {
    await page.getByRole('link', { name: 'Version 1', exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Version' }).waitFor();
    expect(await page.locator('th[aria-sort=descending]').innerText()).toBe('Version');
    await passesAxe();
    const file = Buffer.from(JSON.stringify(SMALL));
    await page
      .getByLabel('File with a questionnaire as SurveyJS JSON')
      .setInputFiles({ name: 'small.json', mimeType: 'application/json', buffer: file });
    await page.getByRole('heading', { level: 1, name: 'Version 3' }).waitFor();
    await outline('pages[0].elements[0]').click();
    await page.getByLabel('Question', { exact: true }).fill('Where is your head office?');
    await page.getByRole('button', { name: 'Add an option' }).click();
    const code = page.getByLabel('Code of Option 3');
    await code.fill('europe');
    await code.press('Enter');
    await page.getByText('region has the code “europe” already.').waitFor();
    await code.fill('africa');
    await code.press('Enter');
    await page.getByLabel('Text of Option 3', { exact: true }).fill('Africa');
    await saved();
    expect((await stored(3))[0]?.elements[0]).toMatchObject({
      title: { default: 'Where is your head office?' },
      choices: [{}, {}, { value: 'africa', text: 'Africa' }],
    });
  });

  it('translates side by side, and counts what is missing', async () => {
    await page.getByLabel('Translate side by side').click();
    await page.getByRole('option', { name: 'German: 1 missing' }).click();
    const german = page.getByLabel('Text of Option 3 in German');
    await page.getByText('Missing', { exact: true }).first().waitFor();
    await german.fill('Afrika');
    await page.getByLabel('Translate side by side').getByText('German: complete').waitFor();
    await passesAxe();
  });

  it('adds an item with a rule, moves it by keyboard, and takes it back', async () => {
    await page.getByRole('button', { name: 'Add an item to about' }).click();
    await page.getByRole('menuitem', { name: 'Rating' }).click();
    await page.getByLabel('Name', { exact: true }).fill('office');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    const condition = page.getByRole('group', { name: 'Condition 1' });
    await condition.getByLabel('Value').click();
    await page.getByRole('option', { name: 'Africa' }).click();
    await saved();
    const place = (await stored(3))[0]?.elements.length ?? 0;
    expect((await stored(3))[0]?.elements.at(-1)).toMatchObject({
      ...{ name: 'office', type: 'rating', visibleIf: "{region} = 'africa'" },
    });
    // What the rule needs stays, and stays before it.
    await outline('pages[0].elements[0]').click();
    await page.getByRole('button', { name: 'Remove africa' }).click();
    await page.getByText('The rule of office asks for the option “africa”.').waitFor();
    await outline(`pages[0].elements[${place - 1}]`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await outline(`pages[0].elements[${place - 2}]`)
      .and(page.locator('[aria-current=true]', { hasText: 'New question' }))
      .waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await outline(`pages[0].elements[${place - 1}]`)
      .getByText('New question')
      .waitFor();
    await saved();
  });

  it('writes JSON, and sees a problem at its line', async () => {
    await view('JSON');
    const line = page.locator('.cm-line', { hasText: '"name": "region"' });
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.getByText('This is no JSON yet, so it is not saved').waitFor();
    await page.keyboard.type(' 1",');
    await page.getByRole('button', { name: 'pages[0].elements[0].name' }).waitFor();
    expect(await page.locator('.cm-lintRange-error').first().innerText()).toBe(
      '"name": "region 1"',
    );
    await passesAxe();
    // The rule that asks for it is wrong now, too.
    expect(await page.locator('[data-problems]').getAttribute('data-problems')).toBe('2');
    await page.getByRole('button', { name: /\.visibleIf$/ }).click();
    await page.locator('.cm-line', { hasText: "{region} = 'africa'" }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('[data-problems="0"]').waitFor();
    await saved();
  });

  it('sees it as respondents do, on a phone and in German', async () => {
    await view('Form');
    await outline('pages[0]').click();
    await view('Preview');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('radio', { name: 'Africa' }).check();
    await frame.getByText('New question').waitFor();
    expect(
      await frame.locator('body').evaluate((body) => body.ownerDocument.body.clientWidth),
    ).toBe(PHONE.width - 2);
    await page.getByLabel('Language', { exact: true }).click();
    await page.getByRole('option', { name: 'German' }).click();
    await frame.getByRole('radio', { name: 'Afrika' }).waitFor();
    await frame.getByRole('button', { name: 'Abschicken und mein Ergebnis sehen' }).waitFor();
    await passesAxe();
    const [{ count } = { count: -1 }] = await site.database.query<{ count: number }>(
      'SELECT count(*)::int FROM assessment',
    );
    expect(count).toBe(0);
  });

  it('compares it with the version before', async () => {
    await saved();
    await page.getByRole('link', { name: 'Compare' }).click();
    const region = page.locator('[data-variable=region]');
    await region.getByText('Scale or options changed').waitFor();
    expect(await region.innerText()).toContain('Where is your head office?');
    expect(await region.innerText()).toContain('Option africa added');
    await page.getByRole('button', { name: 'New: 2' }).click();
    await region.waitFor({ state: 'detached' });
    await page.locator('[data-variable=office]').waitFor();
    expect(page.url()).toContain('change=NEW');
    await passesAxe();
  });

  it('leaves a frozen version as it is', async () => {
    await page.goto(new URL(`${AT}/2`, site.server.url).href);
    await page.getByText('A wave has been opened on this version').waitFor();
    await outline('pages[0].elements[0]').click();
    expect(await page.getByLabel('Question', { exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
  });

  it('overwrites nobody, and loses nothing on the way out', async () => {
    await page.goto(new URL(`${AT}/3`, site.server.url).href);
    await page.getByLabel('Title', { exact: true }).waitFor();
    await site.database.query(
      `UPDATE instrument_version SET revision = revision + 1, document = document || '{"width": "9"}'
        WHERE version = 3`,
    );
    await page.getByLabel('Title', { exact: true }).fill('Mine');
    await page.getByRole('dialog', { name: 'Somebody else saved this draft' }).waitFor();
    await page.getByRole('button', { name: 'Keep mine as a new version' }).click();
    await page.getByRole('heading', { level: 1, name: 'Version 4' }).waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Mine');
    // The server is away for a moment.
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('saveInstrumentDraft') === true
        ? route.abort()
        : route.continue(),
    );
    await page.getByLabel('Title', { exact: true }).fill('Mine again');
    await page.locator('[data-save-state=failed]').waitFor();
    await page.getByRole('link', { name: 'Instruments', exact: true }).first().click();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Save and leave' }).click();
    await page.getByRole('link', { name: 'Version 4', exact: true }).waitFor();
    const [row] = await site.database.query<{ title: unknown }>(
      `SELECT document->'title' AS title FROM instrument_version WHERE version = 4`,
    );
    expect(row?.title).toMatchObject({ default: 'Mine again' });
    const problems = await site.leave();
    expect(problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
