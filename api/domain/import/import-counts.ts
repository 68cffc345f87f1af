import type { Codebook, Variable } from '../instrument/codebook.js';
import { ITEM_NONRESPONSE, NOT_ASKED } from '../tabulation/columns.js';
import type { ReadResponse } from './response-reader.js';

/** What a file says of one variable, to be held against the file itself. */
export interface VariableCount {
  readonly variable: string;
  readonly label: string;
  readonly options: readonly {
    readonly code: string;
    readonly label: string;
    readonly count: number;
  }[];
  /** With any answer. */
  readonly answered: number;
  readonly notAnswered: number;
  readonly notAsked: number;
  /** Answered in the file, but not asked by the instrument's routing: not taken. */
  readonly routedPast: number;
}

/** Counts responses one by one. */
export class ImportCounts {
  private readonly options: readonly Int32Array[];
  private readonly answered: Int32Array;
  private readonly notAsked: Int32Array;
  private readonly routedPast: Map<string, number>;
  private responses = 0;

  constructor(private readonly codebook: Codebook) {
    const { variables } = codebook;
    this.options = variables.map(({ options }) => new Int32Array(options.length));
    this.answered = new Int32Array(variables.length);
    this.notAsked = new Int32Array(variables.length);
    this.routedPast = new Map();
  }

  add({ encoded, routedPast }: ReadResponse): void {
    this.responses += 1;
    for (const name of routedPast) {
      this.routedPast.set(name, (this.routedPast.get(name) ?? 0) + 1);
    }
    for (const [at, value] of encoded.entries()) {
      switch (value.kind) {
        case 'code':
          this.count(at, value.code, [value.code]);
          break;
        case 'choices':
          this.count(at, value.choices[0] ?? NOT_ASKED, chosenIn(value.choices));
          break;
        case 'number':
          this.count(at, Number.isNaN(value.value) ? missing(value.asked) : 0, []);
          break;
        case 'text':
          this.count(at, value.text === null ? missing(value.asked) : 0, []);
          break;
      }
    }
  }

  result(): readonly VariableCount[] {
    return this.codebook.variables.map((variable, at) => this.resultOf(variable, at));
  }

  private resultOf({ name, label, options }: Variable, at: number): VariableCount {
    const answered = this.answered[at] ?? 0;
    const notAsked = this.notAsked[at] ?? 0;
    return {
      ...{ variable: name, label, answered, notAsked },
      notAnswered: this.responses - answered - notAsked,
      routedPast: this.routedPast.get(name) ?? 0,
      options: options.map((option, index) => ({
        ...{ code: option.code, label: option.label },
        count: this.options[at]?.[index] ?? 0,
      })),
    };
  }

  private count(at: number, code: number, options: readonly number[]): void {
    if (code === NOT_ASKED) this.notAsked[at] = (this.notAsked[at] ?? 0) + 1;
    if (code === NOT_ASKED || code === ITEM_NONRESPONSE) return;
    this.answered[at] = (this.answered[at] ?? 0) + 1;
    const counts = this.options[at];
    for (const option of options) {
      if (counts !== undefined) counts[option] = (counts[option] ?? 0) + 1;
    }
  }
}

const missing = (asked: boolean): number => (asked ? ITEM_NONRESPONSE : NOT_ASKED);

const chosenIn = (choices: ArrayLike<number>): readonly number[] =>
  Array.from(choices, (value, at) => (value === 1 ? at : -1)).filter((at) => at >= 0);
