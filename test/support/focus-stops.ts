import type { Page } from 'playwright-core';

/** Where the keyboard stops. */
export interface FocusStop {
  /** Place among all elements of the document. */
  readonly id: number;
  readonly name: string;
  readonly isInSight: boolean;
}

/** Runs in the page: every element the Tab key should reach, in the order of the document. */
export function stopsOf(): { id: number; html: string }[] {
  const all = [...document.querySelectorAll('*')];
  return all.flatMap((element, id) => {
    const isNative = element.matches('a[href], button, input, select, textarea, summary');
    const tabIndex = element.getAttribute('tabindex');
    const isReachable = tabIndex === null ? isNative : Number(tabIndex) >= 0;
    return isReachable && element.checkVisibility() && !element.matches(':disabled')
      ? [{ id, html: element.outerHTML.slice(0, 80) }]
      : [];
  });
}

/** Runs in the page: the element that has the focus, once the page has drawn it so. */
export async function stopAtFocus(): Promise<FocusStop> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const element = document.activeElement ?? document.body;
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return {
    id: [...document.querySelectorAll('*')].indexOf(element),
    name: element.getAttribute('aria-label') ?? element.textContent,
    isInSight:
      width > 0 &&
      height > 0 &&
      bottom > 0 &&
      top < window.innerHeight &&
      right > 0 &&
      left < window.innerWidth,
  };
}

const AROUND = 8;

/** Whether the focused element looks different from the same one without the focus. */
export async function showFocus(page: Page): Promise<boolean> {
  const clip = await page.evaluate((around) => {
    const { x, y, width, height } = (
      document.activeElement ?? document.body
    ).getBoundingClientRect();
    const left = Math.max(0, x - around);
    const top = Math.max(0, y - around);
    return {
      x: left,
      y: top,
      width: Math.min(window.innerWidth - left, width + 2 * around),
      height: Math.min(window.innerHeight - top, height + 2 * around),
    };
  }, AROUND);
  const focused = await page.screenshot({ clip });
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((each) => {
    each.blur();
  });
  const plain = await page.screenshot({ clip });
  await element.evaluate((each) => {
    each.focus({ preventScroll: true });
  });
  return !focused.equals(plain);
}
