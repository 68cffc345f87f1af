import type { CodeFrame } from '../fieldwork/code-frame.js';
import { NO_THEME } from './no-theme.js';

/** What is wrong with the codes given to one answer; null: nothing. */
export function themeProblem(
  { item, version, themes }: CodeFrame,
  given: readonly string[],
): string | null {
  const unknown = given.find(
    (code) => code !== NO_THEME && !themes.some(({ value }) => value === code),
  );
  if (unknown !== undefined) {
    return `Version ${version} of the code frame of ${item} has no theme ${unknown}.`;
  }
  if (new Set(given).size < given.length) return 'A theme is given once.';
  return given.length > 1 && given.includes(NO_THEME)
    ? '“No theme” is given alone: take it away, or the other themes.'
    : null;
}
