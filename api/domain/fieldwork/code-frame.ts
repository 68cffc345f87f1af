import type { Codebook, Net, Provenance, Variable } from '../instrument/codebook.js';

/** One code of a frame: what several open answers have in common. */
export interface Theme {
  readonly value: string;
  readonly text: string;
  readonly provenance: Provenance;
  /** When to give it; null or absent: its label says all. */
  readonly definition?: string | null;
  /** An answer that has it, in words of our own. */
  readonly example?: string | null;
  /** Label of the net it belongs to, if any. */
  readonly group?: string | null;
  /** Codes of the version before that went into it. */
  readonly mergedFrom?: readonly string[];
}

/** The themes one open item's answers are coded to. */
export interface CodeFrame {
  readonly item: string;
  readonly version: number;
  readonly themes: readonly Theme[];
}

/** The multiple-answer variable that holds an open item's codes. */
export const themesVariableName = (item: string): string => `${item}.themes`;

/** Puts each frame's variable behind the open item it codes. */
export function withThemes(codebook: Codebook, frames: readonly CodeFrame[]): Codebook {
  return {
    ...codebook,
    variables: codebook.variables.flatMap((variable) => {
      const frame = frames.find(({ item }) => item === variable.name);
      return frame === undefined ? [variable] : [variable, themesVariable(variable, frame)];
    }),
  };
}

const themesVariable = (open: Variable, frame: CodeFrame): Variable => ({
  ...open,
  name: themesVariableName(frame.item),
  label: `${open.label} (coded)`,
  type: 'multiple',
  options: frame.themes.map(({ value, text, provenance }) => ({
    code: value,
    label: text,
    provenance,
  })),
  nets: groupsOf(frame.themes),
});

/** A net for each group, in the order of its first theme. */
function groupsOf(themes: readonly Theme[]): readonly Net[] {
  const groupOf = ({ group }: Theme): string => group?.trim() ?? '';
  const labels = [...new Set(themes.map(groupOf))].filter((label) => label !== '');
  return labels.map((label) => ({
    // No theme's code has a colon.
    code: `group:${label}`,
    label,
    options: themes.filter((theme) => groupOf(theme) === label).map(({ value }) => value),
    provenance: 'measured',
  }));
}
