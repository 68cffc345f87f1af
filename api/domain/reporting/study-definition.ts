import type { GroupDefinition } from '../disclosure/group.js';
import type { Strand } from '../fieldwork/strand.js';

/** Another survey the report quotes: a reference line, never mixed into our bases. */
export interface OutsideReference {
  readonly source: string;
  readonly label: string;
  /** A proportion in [0, 1]. */
  readonly value: number;
}

export interface Study {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601, to the month. */
  readonly published: string;
  readonly summary: string;
  readonly sampleStatement: string;
  readonly reconstructionStatement: string;
  readonly references: readonly OutsideReference[];
}

/** A study with its one wave and the edition it was sealed into; dates are ISO 8601, UTC. */
export interface StudyDefinition extends Study {
  readonly strands: readonly Strand[];
  readonly wave: { readonly name: string; readonly opened: string; readonly closed: string };
  readonly edition: { readonly name: string; readonly published: string };
  /** Whom later respondents are compared with. */
  readonly leaders: GroupDefinition;
  /** Where they answer: a wave that stays open. */
  readonly selfAssessment: { readonly name: string; readonly strands: readonly Strand[] };
}
