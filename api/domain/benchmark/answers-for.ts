import { detailOf, type EditionDisclosure } from '../disclosure/edition-disclosure.js';
import { groupKey, type GroupDefinition } from '../disclosure/group.js';
import type { ReferenceEdition } from './reference-edition.js';

/** A group answers when at least this share of the scored items may be shown of it. */
export const SHOWN_SHARE = 0.75;

/**
 * Whether respondents may be compared with a group: how many took part may be known, and of most
 * scored items at least the median may be shown.
 */
export function answersFor(
  { disclosure, items }: Pick<ReferenceEdition, 'disclosure' | 'items'>,
  group: GroupDefinition,
): boolean {
  if (!mayBeSeen(disclosure, group)) return false;
  const shown = items.filter(({ variable }) => {
    const detail = detailOf(disclosure, variable, group);
    return detail === 'distribution' || detail === 'moments';
  });
  return shown.length > 0 && shown.length >= items.length * SHOWN_SHARE;
}

/** Whether it may be known how many of a group took part. */
export const mayBeSeen = (
  { releases, sizes, breaks }: EditionDisclosure,
  group: GroupDefinition,
): boolean => Object.hasOwn(releases[sizes]?.shown ?? {}, groupKey(group, breaks));
