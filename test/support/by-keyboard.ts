import type { Page } from 'playwright-core';

const MOST_STOPS = 120;

/** Answers a questionnaire as somebody does who has no mouse. */
export interface Keyboard {
  /** Tabs on until the element has the focus. @throws Error when it never gets there */
  reach(selector: string, at?: number): Promise<void>;
  /** Reaches a group of radios and chooses one, from 1. */
  choose(item: string, position: number): Promise<void>;
  /** Reaches boxes of a list, from 1, in their order, and ticks them. */
  tick(item: string, positions: readonly number[]): Promise<void>;
  type(item: string, text: string): Promise<void>;
  press(selector: string): Promise<void>;
}

export function byKeyboard(page: Page): Keyboard {
  const reach = async (selector: string, at = 0): Promise<void> => {
    const target = await page.locator(selector).nth(at).elementHandle();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const isThere = await page.evaluate((element) => element === document.activeElement, target);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  };
  return {
    reach,
    choose: async (item, position) => {
      await reach(`#control-${item} input`);
      await page.keyboard.press('Space');
      for (let at = 1; at < position; at++) await page.keyboard.press('ArrowDown');
    },
    tick: async (item, positions) => {
      for (const position of positions) {
        await reach(`#control-${item} input`, position - 1);
        await page.keyboard.press('Space');
      }
    },
    type: async (item, text) => {
      await reach(`#control-${item}`);
      await page.keyboard.type(text);
    },
    press: async (selector) => {
      await reach(selector);
      await page.keyboard.press('Enter');
    },
  };
}
