import type { ConsoleResource } from '../console-resource';

/** Keys that lead to a list, after `g` for “go”. */
const GO: Readonly<Record<ConsoleResource['name'], string>> = {
  waves: 'w',
  instruments: 'i',
  invitees: 'v',
  outbox: 'o',
  themes: 't',
  editions: 'e',
  people: 'p',
  audit: 'a',
};

export const SEARCH_KEY = '/';
export const HELP_KEY = '?';

/** Such as `g w`. */
export const goKeys = (name: ConsoleResource['name']): string => `g ${GO[name]}`;
