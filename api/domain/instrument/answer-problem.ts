import type { OptionValue } from './instrument.js';

interface Place {
  /** Empty when the answers as a whole are meant. */
  readonly item: string;
  readonly row?: string;
  /** For people; programs read `code`. */
  readonly message: string;
}

/** Why an answer is refused. Quoted input is cut to 40 characters. */
export type AnswerProblem =
  | (Place & { readonly code: 'unknown-item' | 'not-asked' | 'unanswered' })
  | (Place & { readonly code: 'wrong-type' })
  /** NUL or half a surrogate pair: PostgreSQL cannot store it. */
  | (Place & { readonly code: 'bad-character' })
  | (Place & { readonly code: 'unknown-row'; readonly row: string })
  | (Place & { readonly code: 'unknown-option' | 'duplicate-option'; readonly option: OptionValue })
  | (Place & {
      readonly code: 'out-of-range';
      /** Null: no bound on this side. */
      readonly minimum: number | null;
      readonly maximum: number | null;
    })
  | (Place & { readonly code: 'too-few'; readonly minimum: number; readonly count: number })
  /** `count` is of options chosen. */
  | (Place & { readonly code: 'too-many'; readonly maximum: number; readonly count: number })
  /** In UTF-16 units. */
  | (Place & { readonly code: 'too-long'; readonly maximum: number; readonly length: number });

export type AnswerProblemCode = AnswerProblem['code'];
