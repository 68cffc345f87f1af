import type { Theme } from './coding-data';

/** A theme as it is being edited. */
export interface DraftTheme {
  /** Stays while its code is typed. */
  readonly key: string;
  /** Whether the version before has it: then its code is kept. */
  readonly isKnown: boolean;
  readonly value: string;
  readonly text: string;
  readonly definition: string;
  readonly example: string;
  readonly group: string;
  /** Codes of the version before that go into it. */
  readonly mergedFrom: readonly string[];
}

/** What becomes of a theme that is taken out; null: it is retired. */
export interface RemovedTheme {
  readonly value: string;
  readonly text: string;
  /** Key of the theme it goes into. */
  readonly into: string | null;
}

export interface FrameDraft {
  readonly themes: readonly DraftTheme[];
  readonly removed: readonly RemovedTheme[];
}

export type ThemePart = 'value' | 'text' | 'definition' | 'example' | 'group';

/**
 * @param shown the version that is changed, or followed by a new one
 * @param before the version that the result will follow; null: it is the first
 */
export function draftOf(shown: readonly Theme[], before: readonly Theme[] | null): FrameDraft {
  const themes = shown.map((theme) => ({
    key: theme.value,
    isKnown: before?.some(({ value }) => value === theme.value) ?? false,
    ...{ value: theme.value, text: theme.text },
    definition: theme.definition ?? '',
    example: theme.example ?? '',
    group: theme.group ?? '',
    // Mergers of an earlier version are told there.
    mergedFrom: (theme.mergedFrom ?? []).filter((code) =>
      before?.some(({ value }) => value === code),
    ),
  }));
  const gone = (before ?? []).filter(({ value }) => !shown.some((theme) => theme.value === value));
  const removed = gone.map(({ value, text }) => ({
    ...{ value, text },
    into: themes.find(({ mergedFrom }) => mergedFrom.includes(value))?.key ?? null,
  }));
  return { themes, removed };
}

export const changed = (
  draft: FrameDraft,
  key: string,
  part: ThemePart,
  text: string,
): FrameDraft => ({
  ...draft,
  themes: draft.themes.map((theme) => {
    if (theme.key !== key) return theme;
    const follows = part === 'text' && !theme.isKnown && theme.value === codeOf(theme.text);
    return { ...theme, [part]: text, ...(follows ? { value: codeOf(text) } : {}) };
  }),
});

export const added = (draft: FrameDraft, key: string): FrameDraft => {
  const blank = { value: '', text: '', definition: '', example: '', group: '' };
  return { ...draft, themes: [...draft.themes, { key, isKnown: false, ...blank, mergedFrom: [] }] };
};

/** A theme that the version before has is retired until it is said to be merged. */
export function without(draft: FrameDraft, key: string): FrameDraft {
  const theme = draft.themes.find((each) => each.key === key);
  const { removed } = draft;
  const gone = theme?.isKnown === true ? [{ ...theme, into: null }] : [];
  return {
    themes: draft.themes.filter((each) => each.key !== key),
    removed: [
      ...removed.map((each) => (each.into === key ? { ...each, into: null } : each)),
      ...gone.map(({ value, text, into }) => ({ value, text, into })),
    ],
  };
}

export const merged = (draft: FrameDraft, value: string, into: string | null): FrameDraft => ({
  ...draft,
  removed: draft.removed.map((each) => (each.value === value ? { ...each, into } : each)),
});

/** Brings a removed theme back as it was. */
export function restored(draft: FrameDraft, theme: Theme): FrameDraft {
  const [back] = draftOf([theme], [theme]).themes;
  return {
    themes: back === undefined ? draft.themes : [...draft.themes, { ...back, mergedFrom: [] }],
    removed: draft.removed.filter(({ value }) => value !== theme.value),
  };
}

export const moved = (draft: FrameDraft, at: number, by: -1 | 1): FrameDraft => {
  const themes = [...draft.themes];
  const [theme] = themes.splice(at, 1);
  if (theme !== undefined) themes.splice(at + by, 0, theme);
  return { ...draft, themes };
};

/** The themes as the API takes them. */
export const themesOf = ({ themes, removed }: FrameDraft) =>
  themes.map(({ key, value, text, definition, example, group }) => ({
    ...{ value, text, definition, example, group },
    mergedFrom: removed.filter(({ into }) => into === key).map((each) => each.value),
  }));

/** A code that a label suggests. */
export const codeOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
