import {
  groupKey,
  IMPOSSIBLE,
  isWithin,
  resolved,
  type Break,
  type GroupDefinition,
} from './group.js';
import type { Detail } from './knowledge.js';
import type { DisclosureRules } from './rules.js';

/** What one variable, or several alike, may show of which groups; groups by their key. */
export interface Release {
  readonly shown: Readonly<Record<string, Detail>>;
  /** Groups nobody of which answered, which nothing hides, such as a strand not asked; the widest. */
  readonly empty: readonly GroupDefinition[];
}

/**
 * Which groups of an edition may be seen, variable by variable: computed once when it is sealed and
 * stored with it as plain JSON. Whatever is not listed is withheld.
 */
export interface EditionDisclosure {
  readonly rules: DisclosureRules;
  readonly breaks: readonly Break[];
  readonly releases: readonly Release[];
  /** Index into `releases`: which groups may be seen at all. */
  readonly sizes: number;
  /** Index into `releases`, by variable. */
  readonly releaseOf: Readonly<Record<string, number>>;
}

/** What may be seen of a variable in a group. */
export function detailOf(
  disclosure: EditionDisclosure,
  variable: string,
  group: GroupDefinition,
): Detail | 'empty' | 'withheld' {
  const key = groupKey(group, disclosure.breaks);
  if (key === IMPOSSIBLE) return 'empty';
  const release = disclosure.releases[disclosure.releaseOf[variable] ?? -1];
  if (release === undefined) return 'withheld';
  const inOptions = resolved(group, disclosure.breaks);
  if (release.empty.some((wider) => isWithin(inOptions, wider))) return 'empty';
  return Object.hasOwn(release.shown, key) ? (release.shown[key] ?? 'withheld') : 'withheld';
}
