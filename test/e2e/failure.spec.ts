import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTestServer } from '../support/test-server.js';
import { asRead, openTestSite, type TestSite } from '../support/test-browser.js';

const UNREACHABLE = 'The server cannot be reached';
const BROKEN = 'This page could not be shown';
const NOT_THERE = 'There is no page here';

describe('something goes wrong on the way to a page', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());
  afterEach(() => site.leave());

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
  const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

  /** A page whose requests to the API fail in a certain way until told otherwise. */
  const visitWhile = async (
    path: string,
    failure: { abort: true } | { status: number; contentType: string; body: string },
  ): Promise<Page> => {
    const page = await site.visit('about:blank');
    await page.route('**/graphql', (route) =>
      'abort' in failure ? route.abort('connectionrefused') : route.fulfill(failure),
    );
    await page.goto(new URL(path, site.server.url).href);
    return page;
  };

  it.each(['/', '/figures/2', '/claims', '/table'])(
    'the API cannot be reached from %s: it says so, and trying again works when it is back',
    async (path) => {
      const page = await visitWhile(path, { abort: true });
      await heading(page, UNREACHABLE).waitFor();
      expect(asRead(await page.locator('main').innerText())).toContain('Nothing is lost.');
      expect(await page.title()).toContain(UNREACHABLE);
      await page.unroute('**/graphql');
      await retry(page).click();
      await heading(page, UNREACHABLE).waitFor({ state: 'detached' });
      await page.locator('main section, main form, main article').first().waitFor();
      await page.locator('footer code').waitFor();
    },
  );

  it('the server stops while someone reads: it says so, and the page comes when it is back', async () => {
    const own = await openTestSite();
    const { port } = new URL(own.server.url);
    const page = await own.visit('/');
    await page.locator('time').waitFor();
    await own.server.stop();
    await page.getByRole('link', { name: 'Claims', exact: true }).click();
    await retry(page).waitFor();
    expect(asRead(await page.locator('main').innerText())).toMatch(/reached|could not be shown/);

    const again = await startTestServer({ DATABASE_URL: own.database.url, PORT: port });
    await retry(page).click();
    await page.locator('article').nth(15).waitFor();
    await own.leave();
    await again.stop();
    await own.close();
  });

  it.each([
    ['an error of the API', { errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] }],
    ['an answer without data', { data: null }],
  ])('%s is a message with a way on, not a blank page', async (_name, answer) => {
    const body = JSON.stringify(answer);
    const page = await visitWhile('/claims', {
      status: 200,
      contentType: 'application/json',
      body,
    });
    await heading(page, BROKEN).waitFor();
    expect(await retry(page).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);
    await page.unroute('**/graphql');
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await heading(page, 'Sounding').waitFor();
    await page.locator('footer code').waitFor();
  });

  it('a gateway’s page in place of an answer is a message too', async () => {
    const body = '<html>502 Bad Gateway</html>';
    const page = await visitWhile('/figures/1', { status: 502, contentType: 'text/html', body });
    await heading(page, BROKEN).waitFor();
    await page.unroute('**/graphql');
    await retry(page).click();
    await heading(page, 'Who took part').waitFor();
  });

  it('a cross-tab that fails keeps what was chosen, and trying again gets it', async () => {
    const page = await site.visit('/table');
    const rows = page.getByLabel('Rows', { exact: true });
    await rows.waitFor();
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await rows.selectOption('maturity');
    await page.getByRole('alert').waitFor();
    expect(await rows.inputValue()).toBe('maturity');
    await page.unroute('**/graphql');
    await retry(page).click();
    await page.locator('main table').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each(['/', '/figures', '/figures/2', '/claims', '/table?rows=maturity'])(
    'an edition that does not exist is named as the reason on %s, and the first page is one step away',
    async (path) => {
      const address = new URL(path, site.server.url);
      address.searchParams.set('edition', 'no-such-edition');
      const page = await site.visit(address.href);
      await heading(page, NOT_THERE).waitFor();
      expect(asRead(await page.locator('main').innerText())).toContain(
        'names an edition or figure that does not exist',
      );
      expect(await retry(page).count()).toBe(0);
      await page.getByRole('link', { name: 'Go to the first page' }).click();
      await heading(page, 'Sounding').waitFor();
      await page.locator('footer code').waitFor();
    },
  );
});
