import { NO_THEME } from './coding-data';

/** An answer’s themes after one was chosen or taken away; “no theme” stands alone. */
export function toggled(themes: readonly string[], theme: string): readonly string[] {
  if (themes.includes(theme)) return themes.filter((each) => each !== theme);
  if (theme === NO_THEME) return [theme];
  return [...themes.filter((each) => each !== NO_THEME), theme];
}
