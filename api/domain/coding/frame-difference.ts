import type { CodeFrame, Theme } from '../fieldwork/code-frame.js';

/**
 * What became of a theme from one version of a code frame to another. `reworded`: its label,
 * definition, example or group changed, and its code did not.
 */
export type ThemeFate = 'same' | 'reworded' | 'new' | 'merged' | 'retired';

export interface ThemeDifference {
  readonly value: string;
  readonly fate: ThemeFate;
  readonly before: Theme | null;
  readonly after: Theme | null;
  /** Codes of the themes it went into; empty unless merged. */
  readonly into: readonly string[];
}

/**
 * Compares two versions of a frame by the themes’ codes: first those of the later version in their
 * order, then those that are gone. A theme is merged when a theme of the later version says so.
 */
export function frameDifference(
  from: Pick<CodeFrame, 'themes'>,
  to: Pick<CodeFrame, 'themes'>,
): readonly ThemeDifference[] {
  const later = to.themes.map((after): ThemeDifference => {
    const before = from.themes.find(({ value }) => value === after.value) ?? null;
    const fate = before === null ? 'new' : isWordedAlike(before, after) ? 'same' : 'reworded';
    return { value: after.value, fate, before, after, into: [] };
  });
  const gone = from.themes
    .filter(({ value }) => !to.themes.some((theme) => theme.value === value))
    .map((before): ThemeDifference => {
      const into = to.themes
        .filter(({ mergedFrom = [] }) => mergedFrom.includes(before.value))
        .map(({ value }) => value);
      const fate = into.length > 0 ? 'merged' : 'retired';
      return { value: before.value, fate, before, after: null, into };
    });
  return [...later, ...gone];
}

const isWordedAlike = (one: Theme, other: Theme): boolean =>
  (['text', 'definition', 'example', 'group'] as const).every(
    (part) => (one[part] ?? '') === (other[part] ?? ''),
  );
