import type { Provenance } from './codebook.js';

/** A text, or one per locale under `default`, `de`, `ja` ... as SurveyJS writes them. */
export type LocalText = string | Readonly<Record<string, string>>;

/** What a respondent's answer holds for an option; `4` and `'4'` differ. */
export type OptionValue = string | number;

/** Values alone are their own label. */
export type ChoiceDocument =
  | OptionValue
  | {
      readonly value: OptionValue;
      readonly text?: LocalText;
      readonly provenance?: Provenance;
    };

export type RowDocument =
  | string
  | {
      readonly value: string;
      readonly text?: LocalText;
      readonly dimension?: string;
      readonly provenance?: Provenance;
    };

export interface NetDocument {
  readonly value: string;
  readonly text?: LocalText;
  readonly choices: readonly OptionValue[];
  readonly provenance?: Provenance;
}

export interface DimensionDocument {
  readonly value: string;
  readonly text?: LocalText;
  readonly insight?: number;
}

interface ElementDocument {
  readonly name: string;
  /** The wording; the name stands in for it. */
  readonly title?: LocalText;
  /** Ours: a short heading for tables and charts; the title stands in for it. */
  readonly label?: LocalText;
  readonly description?: LocalText;
  readonly isRequired?: boolean;
  /** SurveyJS expression over earlier items: see routing.ts for the subset. */
  readonly visibleIf?: string;
  /** Ours: the dimension the item is scored in. */
  readonly dimension?: string;
  /** Ours: where the item comes from. */
  readonly provenance?: Provenance;
}

export interface SingleDocument extends ElementDocument {
  readonly type: 'radiogroup' | 'dropdown';
  readonly choices: readonly ChoiceDocument[];
  readonly nets?: readonly NetDocument[];
}

export interface MultipleDocument extends ElementDocument {
  readonly type: 'checkbox';
  readonly choices: readonly ChoiceDocument[];
  /** 0 is no limit, as in SurveyJS. */
  readonly minSelectedChoices?: number;
  readonly maxSelectedChoices?: number;
  readonly nets?: readonly NetDocument[];
}

export interface MatrixDocument extends ElementDocument {
  readonly type: 'matrix';
  readonly columns: readonly ChoiceDocument[];
  readonly rows: readonly RowDocument[];
  readonly eachRowRequired?: boolean;
  readonly nets?: readonly NetDocument[];
}

export interface RatingDocument extends ElementDocument {
  readonly type: 'rating';
  /** 1 when absent. */
  readonly rateMin?: number;
  /** 5 when absent. */
  readonly rateMax?: number;
  /** Takes the place of `rateMin` and `rateMax`. */
  readonly rateValues?: readonly ChoiceDocument[];
  readonly minRateDescription?: LocalText;
  readonly maxRateDescription?: LocalText;
  readonly nets?: readonly NetDocument[];
}

export interface NumberDocument extends ElementDocument {
  readonly type: 'text';
  readonly inputType: 'number';
  readonly min?: number;
  readonly max?: number;
}

export interface CommentDocument extends ElementDocument {
  readonly type: 'comment';
  /** In UTF-16 units, as the browser counts. */
  readonly maxLength?: number;
}

export type ItemDocument =
  | SingleDocument
  | MultipleDocument
  | MatrixDocument
  | RatingDocument
  | NumberDocument
  | CommentDocument;

export interface PageDocument {
  readonly name: string;
  readonly title?: LocalText;
  readonly description?: LocalText;
  readonly visibleIf?: string;
  readonly elements: readonly ItemDocument[];
}

/**
 * The part of a SurveyJS document we tabulate, with our `dimensions`, `dimension`, `provenance`,
 * `label` and `nets`. Presentation properties (accepted-properties.ts) pass through unread.
 */
export interface InstrumentDocument {
  readonly title?: LocalText;
  readonly description?: LocalText;
  /** Locale of texts under `default`; `en` when absent. */
  readonly locale?: string;
  readonly dimensions?: readonly DimensionDocument[];
  readonly pages: readonly PageDocument[];
}
