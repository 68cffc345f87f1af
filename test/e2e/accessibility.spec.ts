import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { becomes, DESKTOP, openTestSite, PHONE, type TestSite } from '../support/test-browser.js';
import { type FocusStop, showFocus, stopAtFocus, stopsOf } from '../support/focus-stops.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PAGES = [
  '/',
  '/figures',
  '/figures/1',
  '/figures/2',
  '/figures/3',
  '/figures/4',
  '/figures/5',
  '/figures/6',
  '/figures/6?view=table',
  '/claims',
  '/table',
  '/table?rows=effectiveness.segmentation&columns=industry&filter=strand:board',
  '/no/such/page',
];
describe('a reader with a keyboard, a screen reader, a phone or tired eyes', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  });

  /** Everything there, nothing on its way. */
  const open = async (path: string): Promise<Page> => {
    const page = await site.visit(path);
    await page.locator('h1').waitFor();
    await page.locator('footer code').waitFor();
    await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
    return page;
  };

  /** Legacy mode: our pages have no frames, so no second page is needed to gather results in. */
  const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

  const findings = async (page: Page, rules: AxeBuilder): Promise<object[]> => {
    const { violations, passes } = await rules.analyze();
    expect(passes.length).toBeGreaterThan(0);
    const size = page.viewportSize();
    return violations.map(({ id, nodes }) => ({ id, size, at: nodes.map(({ html }) => html) }));
  };

  it.each(PAGES)('%s passes axe in light and dark, wide and narrow', async (path) => {
    const page = await open(path);
    await page.locator('details').evaluateAll((all) => {
      for (const part of all) (part as HTMLDetailsElement).open = true;
    });
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('html[data-colour-scheme=light]').waitFor();
      expect(await findings(page, axe(page).withTags(RULES))).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-colour-scheme=dark]').waitFor();
      // Of all rules only these look at colours.
      const colours = axe(page).withRules(['color-contrast', 'link-in-text-block']);
      expect(await findings(page, colours)).toEqual([]);
    }
    await neverScrollsSideways(page);
    await namesItsTables(page);
  });

  const neverScrollsSideways = async (page: Page): Promise<void> => {
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await becomes(
        () => page.evaluate(() => document.documentElement.scrollWidth),
        (inner) => {
          expect({ width, inner }).toEqual({ width, inner: width });
        },
      );
    }
  };

  const namesItsTables = async (page: Page): Promise<void> => {
    const tables = await page.locator('table').evaluateAll((all) =>
      all.map((table) => ({
        name: table.querySelector('caption')?.textContent ?? table.getAttribute('aria-label') ?? '',
        unscoped: table.querySelectorAll('th:not([scope])').length,
        headless: [...table.querySelectorAll('tbody tr')].filter(
          (row) => row.querySelector('th[scope=row], th[scope=rowgroup]') === null,
        ).length,
        columns: table.querySelectorAll('thead th[scope=col]').length,
      })),
    );
    for (const table of tables) {
      expect(table).toMatchObject({ unscoped: 0, headless: 0 });
      expect(table.name).not.toBe('');
      expect(table.columns).toBeGreaterThan(1);
    }
  };

  it.each(['/', '/figures/5', '/table?rows=maturity&columns=region&filter=strand:board'])(
    '%s is walked through by keyboard, and the focus is always in sight',
    async (path) => {
      const page = await open(path);
      const expected = await page.evaluate(stopsOf);
      expect(expected.length).toBeGreaterThan(8);
      const walked: FocusStop[] = [];
      for (const { id } of expected) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(stopAtFocus);
        walked.push(stop);
        expect(stop).toMatchObject({ id, isInSight: true });
        expect({ ...stop, shows: await showFocus(page) }).toEqual({ ...stop, shows: true });
      }
      expect(walked[0]?.name).toBe('Skip to the content');
    },
  );

  it('skips the navigation with the first stop', async () => {
    const page = await open('/figures/2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('chooses with the keyboard, and starts on a new page at its heading', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Figures', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Figures' }).waitFor();
    await page.getByRole('link', { name: 'Figure 5' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'What matters' }).waitFor();
    await page.getByRole('button', { name: 'Rated 4 or 5' }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/measure=0/);
    await page.locator('button:focus', { hasText: 'Rated 4 or 5' }).waitFor();
    await page.getByRole('link', { name: 'Claims', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Claims, checked' }).waitFor();
  });

  it('stays where it reads while the view of a figure changes', async () => {
    const page = await open('/figures/5');
    await page.setViewportSize(PHONE);
    const button = page.getByRole('button', { name: 'Rated 4 or 5' });
    await button.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(100);
    await button.click();
    await page.locator('th', { hasText: 'Rated 4 or 5' }).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  it('changes colours, and finds them again on the next visit', async () => {
    const page = await site.visit('/', {});
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.locator('html[data-colour-scheme=dark]').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Use light colours' }).waitFor();
    expect(await page.locator('html[data-colour-scheme=dark]').count()).toBe(1);
  });

  it('sees nothing move who asked for less motion', async () => {
    const page = await open('/figures/5');
    const canvas = page.locator('canvas');
    await canvas.waitFor();
    await page.evaluate(() => document.fonts.ready);
    const frames = canvas.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const looks = new Set<string>();
          const watch = (left: number): void => {
            looks.add((element as HTMLCanvasElement).toDataURL());
            if (left === 0) resolve(looks.size);
            else
              requestAnimationFrame(() => {
                watch(left - 1);
              });
          };
          watch(30);
        }),
    );
    await page.getByRole('button', { name: 'Rated 4 or 5' }).click();
    // The picture before, at most one in between while its size changes, and the one after.
    expect(await frames).toBeLessThanOrEqual(3);
    const durations = await page
      .locator('main a, main button')
      .evaluateAll((all) =>
        all.map((element) => parseFloat(getComputedStyle(element).transitionDuration)),
      );
    expect(Math.max(...durations)).toBeLessThan(0.001);
  });
});
