/** Texts by the code of the option, net, row or dimension they stand for. */
export type TextsByCode = Readonly<Record<string, string>>;

export interface PageTranslation {
  readonly title?: string;
  readonly description?: string;
  readonly navigationTitle?: string;
  readonly navigationDescription?: string;
}

export interface ItemTranslation {
  readonly title?: string;
  readonly label?: string;
  readonly description?: string;
  readonly requiredErrorText?: string;
  readonly placeholder?: string;
  readonly minRateDescription?: string;
  readonly maxRateDescription?: string;
  readonly minErrorText?: string;
  readonly maxErrorText?: string;
  readonly choices?: TextsByCode;
  readonly columns?: TextsByCode;
  readonly rows?: TextsByCode;
  readonly rateValues?: TextsByCode;
  readonly nets?: TextsByCode;
}

/** The texts of an instrument in one language, by name and code: none says what is asked or how. */
export interface InstrumentTranslation {
  readonly title?: string;
  readonly description?: string;
  readonly completeText?: string;
  readonly editText?: string;
  readonly pageNextText?: string;
  readonly pagePrevText?: string;
  readonly previewText?: string;
  readonly dimensions?: TextsByCode;
  readonly pages?: Readonly<Record<string, PageTranslation>>;
  readonly items?: Readonly<Record<string, ItemTranslation>>;
}

export type TranslationProblemCode = 'untranslated' | 'unknown' | 'empty' | 'own-language';

/** One thing to mend; `path` is the place in the translation, such as `items.size.nets.cost`. */
export interface TranslationProblem {
  readonly locale: string;
  readonly path: string;
  readonly code: TranslationProblemCode;
  readonly message: string;
}
