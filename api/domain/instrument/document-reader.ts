import type { Provenance } from './codebook.js';
import type { OptionValue } from './instrument.js';
import { INSTEAD } from './accepted-properties.js';

export type InstrumentProblemCode =
  | 'wrong-type'
  | 'missing'
  | 'unsupported-type'
  | 'unsupported-property'
  | 'bad-name'
  | 'bad-value'
  | 'duplicate-name'
  | 'duplicate-option'
  | 'duplicate-row'
  | 'no-options'
  | 'too-many-options'
  | 'bad-range'
  | 'unknown-option'
  | 'unknown-dimension'
  | 'unknown-item'
  | 'unknown-row'
  | 'bad-expression'
  | 'later-item'
  | 'cycle';

/** One thing to mend; `path` is the place in the document, such as `pages[2].elements[0].type`. */
export interface InstrumentProblem {
  readonly path: string;
  readonly code: InstrumentProblemCode;
  readonly message: string;
}

export type DocumentObject = Readonly<Record<string, unknown>>;

const PROVENANCES: ReadonlySet<unknown> = new Set<Provenance>([
  ...(['printed', 'derived', 'illustrative', 'measured'] as const),
]);
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** A code travels in CSV headers, URLs and files: no control characters, no space at either end. */
const CODE = /^(?! )[^\p{C}]{1,100}(?<! )$/u;

/** Reads an untyped document, and keeps every problem met with its path. */
export class DocumentReader {
  readonly problems: InstrumentProblem[] = [];

  constructor(
    private readonly locale: string,
    private defaultLocale = 'en',
  ) {}

  refuse(path: string, code: InstrumentProblemCode, message: string): void {
    this.problems.push({ path, code, message });
  }

  useDefaultLocale(value: unknown): void {
    if (value === undefined) return;
    if (typeof value === 'string') this.defaultLocale = value;
    else this.refuse('locale', 'wrong-type', 'a locale such as "en" is expected');
  }

  object(value: unknown, path: string, accepted?: ReadonlySet<string>): DocumentObject | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.refuse(path, 'wrong-type', 'an object is expected');
      return null;
    }
    if (accepted !== undefined) this.only(value as DocumentObject, path, accepted);
    return value as DocumentObject;
  }

  only(object: DocumentObject, path: string, accepted: ReadonlySet<string>): void {
    for (const name of Object.keys(object).filter((key) => !accepted.has(key))) {
      const instead = INSTEAD.get(name);
      this.refuse(
        path === '' ? name : `${path}.${name}`,
        'unsupported-property',
        `"${brief(name)}" is not supported${instead === undefined ? '' : `: ${instead}`}`,
      );
    }
  }

  /** An absent list is empty unless required. */
  list(value: unknown, path: string, required: boolean): readonly unknown[] {
    if (value === undefined && !required) return [];
    if (Array.isArray(value)) return value as readonly unknown[];
    if (value === undefined) this.refuse(path, 'missing', 'a list is required');
    else this.refuse(path, 'wrong-type', 'a list is expected');
    return [];
  }

  /** The text in the locale asked for, else in the document's own; null when there is none. */
  text(value: unknown, path: string): string | null {
    if (value === undefined || typeof value === 'string') return this.written(value, path);
    const texts = this.object(value, path);
    if (texts === null) return null;
    const wrong = Object.keys(texts).filter((locale) => typeof texts[locale] !== 'string');
    for (const locale of wrong) {
      this.refuse(`${path}.${locale}`, 'wrong-type', 'a text is expected');
    }
    if (wrong.length > 0) return null;
    const own = Object.hasOwn(texts, this.locale) ? texts[this.locale] : undefined;
    const text = own ?? texts.default ?? texts[this.defaultLocale];
    if (text !== undefined) return this.written(text as string, path);
    this.refuse(path, 'missing', `no text under "default" or "${brief(this.defaultLocale)}"`);
    return null;
  }

  private written(text: string | undefined, path: string): string | null {
    if (text?.includes('\0') === true || (text !== undefined && /\p{Cs}/u.test(text))) {
      this.refuse(path, 'bad-value', 'the text holds a character that cannot be stored');
      return null;
    }
    return text === undefined || text.trim() === '' ? null : text;
  }

  /** Letters, digits, _ and -, from a letter on; no dot, which parts a matrix from its row. */
  name(value: unknown, path: string): string | null {
    if (typeof value !== 'string') {
      this.refuse(path, value === undefined ? 'missing' : 'wrong-type', 'a name is required');
      return null;
    }
    if (NAME.test(value) && !(value in Object.prototype)) return value;
    this.refuse(
      path,
      'bad-name',
      `"${brief(value)}" is not a name: up to 64 letters, digits, _ and -, from a letter on`,
    );
    return null;
  }

  optionValue(value: unknown, path: string): OptionValue | null {
    if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
    if (typeof value === 'string' && CODE.test(value) && value !== 'undefined') return value;
    if (value === undefined) this.refuse(path, 'missing', 'a value is required');
    else if (typeof value !== 'string') {
      this.refuse(path, 'wrong-type', 'a text or a number is expected');
    } else this.refuse(path, 'bad-value', `"${brief(value)}" cannot be an option's code`);
    return null;
  }

  flag(value: unknown, path: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value === true;
    this.refuse(path, 'wrong-type', 'true or false is expected');
    return false;
  }

  number(value: unknown, path: string): number | null {
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.refuse(path, 'wrong-type', 'a number is expected');
    return null;
  }

  wholeNumber(value: unknown, path: string, least: number): number | null {
    const number = this.number(value, path);
    if (number === null || (Number.isSafeInteger(number) && number >= least)) return number;
    this.refuse(path, 'bad-value', `a whole number of at least ${least} is expected`);
    return null;
  }

  /** Nothing said: the value was measured as the instrument has it. */
  provenance(value: unknown, path: string, otherwise: Provenance = 'measured'): Provenance {
    if (value === undefined) return otherwise;
    if (PROVENANCES.has(value)) return value as Provenance;
    this.refuse(path, 'bad-value', 'printed, derived, illustrative or measured is expected');
    return otherwise;
  }
}

/** What somebody wrote, short enough to quote. */
export const brief = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…` : text;
