import type { ThemeDifference } from './frame-difference.js';
import { NO_THEME } from './no-theme.js';

/**
 * The codes of an answer in a later version of the frame.
 * @returns null when somebody has to look at the answer again: one of its themes was retired, or it
 *   had none and the later version has new ones
 */
export function carriedThemes(
  themes: readonly string[],
  difference: readonly ThemeDifference[],
): readonly string[] | null {
  const carried = new Set<string>();
  for (const theme of themes) {
    if (theme === NO_THEME) {
      if (difference.some(({ fate }) => fate === 'new')) return null;
      carried.add(theme);
      continue;
    }
    const found = difference.find(({ value }) => value === theme);
    if (found === undefined || found.fate === 'retired' || found.fate === 'new') return null;
    for (const code of found.fate === 'merged' ? found.into : [theme]) carried.add(code);
  }
  return [...carried];
}
