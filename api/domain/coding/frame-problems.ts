import type { Theme } from '../fieldwork/code-frame.js';
import { NO_THEME } from './no-theme.js';

export interface FrameProblem {
  /** Position of the theme in the list; null: of the list. */
  readonly at: number | null;
  readonly field: 'value' | 'text' | 'definition' | 'example' | 'group' | 'mergedFrom' | 'themes';
  readonly message: string;
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** An option’s position is stored in a byte, of which some values have another meaning. */
const MOST_THEMES = 200;
const LONGEST_CODE = 60;
const LONGEST_LABEL = 120;
const LONGEST_TEXT = 1000;

/**
 * What is wrong with the themes of a version.
 * @param before the version it follows; null: it is the first
 */
export function frameProblems(
  themes: readonly Theme[],
  before: readonly Theme[] | null,
): readonly FrameProblem[] {
  const problems = themes.flatMap((theme, at) => [
    ...themeProblems(theme, at),
    ...repeats(themes, at),
    ...mergeProblems(theme, at, themes, before ?? []),
  ]);
  if (themes.length === 0 || themes.length > MOST_THEMES) {
    const message = `A code frame has 1 to ${MOST_THEMES} themes.`;
    problems.push({ at: null, field: 'themes', message });
  }
  return problems;
}

function themeProblems(theme: Theme, at: number): FrameProblem[] {
  const problems: FrameProblem[] = [];
  if (!CODE.test(theme.value) || theme.value.length > LONGEST_CODE) {
    const message = `A code has small letters, digits and hyphens, up to ${LONGEST_CODE}.`;
    problems.push({ at, field: 'value', message });
  } else if (theme.value === NO_THEME) {
    const message = `Every code frame has ${NO_THEME} already; choose another code.`;
    problems.push({ at, field: 'value', message });
  }
  if (theme.text.trim() === '' || theme.text.length > LONGEST_LABEL) {
    const message = `A theme has a label of up to ${LONGEST_LABEL} characters.`;
    problems.push({ at, field: 'text', message });
  }
  for (const field of ['definition', 'example'] as const) {
    if ((theme[field] ?? '').length > LONGEST_TEXT) {
      problems.push({ at, field, message: `Up to ${LONGEST_TEXT} characters, please.` });
    }
  }
  if ((theme.group ?? '').length > LONGEST_LABEL) {
    problems.push({ at, field: 'group', message: `Up to ${LONGEST_LABEL} characters, please.` });
  }
  return problems;
}

function repeats(themes: readonly Theme[], at: number): FrameProblem[] {
  const theme = themes[at];
  const earlier = themes.slice(0, at);
  return (['value', 'text'] as const)
    .filter((field) => earlier.some((each) => each[field].trim() === theme?.[field].trim()))
    .map((field) => ({
      ...{ at, field },
      message: `Another theme has this ${field === 'value' ? 'code' : 'label'} already.`,
    }));
}

function mergeProblems(
  { mergedFrom = [] }: Theme,
  at: number,
  themes: readonly Theme[],
  before: readonly Theme[],
): FrameProblem[] {
  return mergedFrom.flatMap((code): FrameProblem[] => {
    if (!before.some(({ value }) => value === code)) {
      const message = `The version before has no theme ${code} that could be merged into this one.`;
      return [{ at, field: 'mergedFrom', message }];
    }
    if (!themes.some(({ value }) => value === code)) return [];
    const message = `${code} is still a theme of its own: take it out, or do not merge it.`;
    return [{ at, field: 'mergedFrom', message }];
  });
}
