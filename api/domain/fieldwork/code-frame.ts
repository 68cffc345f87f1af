import type { Codebook, Provenance, Variable } from '../instrument/codebook.js';

/** One code of a frame: what several open answers have in common. */
export interface Theme {
  readonly value: string;
  readonly text: string;
  readonly provenance: Provenance;
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
});
