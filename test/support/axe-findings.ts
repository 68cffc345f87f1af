import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from './test-browser.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of all rules only these look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page wide and narrow unless told otherwise, in dark and light. */
export async function axeFindings(page: Page, sizes = [DESKTOP, PHONE]): Promise<object[]> {
  const found: object[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`html[data-colour-scheme=${scheme}]`).waitFor();
      // Colours that change by a transition, however short, are the new ones two frames later.
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
      );
      // Legacy mode: our pages have no frames, so no second page is needed to gather results in.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations, passes } = await (
        scheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)
      ).analyze();
      if (passes.length === 0) throw new Error('axe looked at nothing');
      const nodes = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })));
      found.push(...nodes.map((node) => ({ ...node, scheme, width: size.width })));
    }
  }
  return found;
}
