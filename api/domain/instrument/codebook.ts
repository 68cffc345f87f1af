/** Where a value or a label comes from; shown beside it wherever it goes. */
export type Provenance = 'printed' | 'derived' | 'illustrative' | 'measured';

export type VariableType = 'single' | 'multiple' | 'scale' | 'numeric' | 'open';

/** One closed answer of an item. On a scale the code is the whole number it stands for. */
export interface ResponseOption {
  readonly code: string;
  readonly label: string;
  readonly provenance: Provenance;
}

/** Any-of over options; each respondent counts once. */
export interface Net {
  readonly code: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly provenance: Provenance;
}

/** One thing tabulated: an item, or one row of a matrix (named `item.row`). */
export interface Variable {
  readonly name: string;
  readonly label: string;
  /** The wording the respondent saw. */
  readonly question: string;
  readonly type: VariableType;
  readonly section: string;
  readonly item: string;
  readonly row: string | null;
  readonly dimension: string | null;
  readonly provenance: Provenance;
  /** Empty for numeric and open variables. At most 254: byte codes 254 and 255 are kept. */
  readonly options: readonly ResponseOption[];
  readonly nets: readonly Net[];
}

/** A set of items scored together. */
export interface Dimension {
  readonly code: string;
  readonly label: string;
  /** Which of the study's insights it belongs to, if any. */
  readonly insight: number | null;
}

export interface Section {
  readonly name: string;
  readonly title: string;
}

/** What an instrument's answers mean: the variables, in the order they are asked. */
export interface Codebook {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly dimensions: readonly Dimension[];
  readonly variables: readonly Variable[];
}
