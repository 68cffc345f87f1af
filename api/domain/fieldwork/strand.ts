import type { Codebook, Variable } from '../instrument/codebook.js';

/** A part of a wave that is asked in its own way and kept apart in every table. */
export interface Strand {
  readonly code: string;
  readonly label: string;
  /** Names of the items it is asked; null: all of them. */
  readonly asks: readonly string[] | null;
}

export const STRAND = 'strand';

/** Puts the strand, which fieldwork knows and nobody is asked, in front of the codebook. */
export const withStrand = (codebook: Codebook, strands: readonly Strand[]): Codebook => ({
  ...codebook,
  variables: [strandVariable(strands), ...codebook.variables],
});

const strandVariable = (strands: readonly Strand[]): Variable => ({
  name: STRAND,
  label: 'Strand',
  question: 'How the respondent took part',
  type: 'single',
  section: 'sample',
  item: STRAND,
  row: null,
  dimension: null,
  provenance: 'printed',
  options: strands.map(({ code, label }) => ({ code, label, provenance: 'printed' })),
  nets: [],
});
