import { ELEMENT_PROPERTIES, INSTEAD } from './accepted-properties.js';
import type { ResponseOption, Variable } from './codebook.js';
import { asScale, compileNets, compileOptions, compileRows } from './compile-options.js';
import type { CompiledOption, CompiledRow } from './compile-options.js';
import type { Item, SingleItem } from './compiled-instrument.js';
import { brief } from './document-reader.js';
import type { DocumentObject, DocumentReader } from './document-reader.js';

/** In UTF-16 units, where a comment states no maximum of its own. */
const LONGEST_COMMENT = 10_000;

/** What is known of every item before its shape: the shape's compiler adds the rest. */
interface Common {
  readonly reader: DocumentReader;
  readonly element: DocumentObject;
  readonly path: string;
  readonly base: Pick<Item, 'name' | 'section' | 'required' | 'routing' | 'firstVariable'>;
  readonly variable: Omit<Variable, 'type' | 'options' | 'nets'>;
  readonly readDimension: (value: unknown, path: string) => string | null;
}

export interface ItemCompilation {
  readonly item: Item;
  readonly variables: readonly Variable[];
}

export interface ItemContext {
  readonly section: string;
  readonly firstVariable: number;
  readonly dimensions: ReadonlySet<string>;
}

/**
 * Compiles one element; null when its type or name cannot be told, every problem being with the
 * reader. Routing is bound later, when all items are known.
 */
export function compileItem(
  reader: DocumentReader,
  value: unknown,
  path: string,
  context: ItemContext,
): ItemCompilation | null {
  const element = reader.object(value, path);
  if (element === null) return null;
  const name = reader.name(element.name, `${path}.name`);
  const accepted = ELEMENT_PROPERTIES.get(element.type);
  if (accepted === undefined) {
    refuseType(reader, element.type, `${path}.type`);
    return null;
  }
  reader.only(element, path, accepted);
  const readDimension = (code: unknown, at: string): string | null => {
    if (code === undefined) return null;
    if (typeof code === 'string' && context.dimensions.has(code)) return code;
    reader.refuse(at, 'unknown-dimension', `${quote(code)} is not one of the dimensions`);
    return null;
  };
  const title = reader.text(element.title, `${path}.title`);
  const label = reader.text(element.label, `${path}.label`);
  reader.text(element.description, `${path}.description`);
  const question = title ?? name ?? '';
  const common: Common = {
    reader,
    element,
    path,
    readDimension,
    base: {
      name: name ?? '',
      section: context.section,
      required: reader.flag(element.isRequired, `${path}.isRequired`),
      routing: null,
      firstVariable: context.firstVariable,
    },
    variable: {
      name: name ?? '',
      label: label ?? question,
      question,
      section: context.section,
      item: name ?? '',
      row: null,
      dimension: readDimension(element.dimension, `${path}.dimension`),
      provenance: reader.provenance(element.provenance, `${path}.provenance`),
    },
  };
  const compilation = compileShape(common);
  return name === null ? null : compilation;
}

function refuseType(reader: DocumentReader, type: unknown, path: string): void {
  if (type === undefined) reader.refuse(path, 'missing', 'a type is required');
  else if (typeof type !== 'string') reader.refuse(path, 'wrong-type', 'a type is expected');
  else {
    const instead = INSTEAD.get(type) ?? `use ${[...ELEMENT_PROPERTIES.keys()].join(', ')}`;
    reader.refuse(path, 'unsupported-type', `"${brief(type)}" cannot be tabulated: ${instead}`);
  }
}

function compileShape(common: Common): ItemCompilation {
  switch (common.element.type) {
    case 'checkbox':
      return compileMultiple(common);
    case 'matrix':
      return compileMatrix(common);
    case 'rating':
      return compileRating(common);
    case 'text':
      return compileNumber(common);
    case 'comment':
      return compileComment(common);
    default:
      return compileSingle(common);
  }
}

function compileSingle(common: Common): ItemCompilation {
  const { reader, element, path, base, variable } = common;
  const options = compileOptions(reader, element.choices, `${path}.choices`);
  const nets = compileNets(reader, element.nets, `${path}.nets`, options);
  return {
    item: { ...base, shape: 'one', itemType: 'single', ...closed(options) },
    variables: [{ ...variable, type: 'single', options: options.map(published), nets }],
  };
}

function compileMultiple(common: Common): ItemCompilation {
  const { reader, element, path, base, variable } = common;
  const options = compileOptions(reader, element.choices, `${path}.choices`);
  const nets = compileNets(reader, element.nets, `${path}.nets`, options);
  const count = options.length;
  const limit = (property: string): number =>
    reader.wholeNumber(element[property], `${path}.${property}`, 0) ?? 0;
  const minimumSelected = limit('minSelectedChoices');
  // SurveyJS: 0 is no limit.
  const maximumSelected = limit('maxSelectedChoices') || count;
  if (minimumSelected > maximumSelected) {
    reader.refuse(
      `${path}.minSelectedChoices`,
      'bad-range',
      `at least ${minimumSelected} but at most ${maximumSelected} of ${count} can be chosen`,
    );
  }
  if (maximumSelected > count && count > 0) {
    reader.refuse(
      `${path}.maxSelectedChoices`,
      'bad-range',
      `${maximumSelected} cannot be chosen of ${count}`,
    );
  }
  return {
    item: {
      ...{ ...base, shape: 'many', itemType: 'multiple', ...closed(options) },
      ...{ minimumSelected, maximumSelected },
    },
    variables: [{ ...variable, type: 'multiple', options: options.map(published), nets }],
  };
}

function compileMatrix(common: Common): ItemCompilation {
  const { reader, element, path, base, variable } = common;
  const columns = compileOptions(reader, element.columns, `${path}.columns`);
  const rows = compileRows(reader, element.rows, `${path}.rows`, common.readDimension);
  const scale = asScale(columns);
  const itemType = scale === null ? 'single' : 'scale';
  const options = scale ?? columns;
  const nets = compileNets(reader, element.nets, `${path}.nets`, options);
  const everyRowRequired =
    reader.flag(element.eachRowRequired, `${path}.eachRowRequired`) ||
    reader.flag(element.isAllRowRequired, `${path}.isAllRowRequired`);
  const publishedOptions = options.map(published);
  const rowVariable = (row: CompiledRow): Variable => ({
    ...variable,
    name: `${variable.name}.${row.name}`,
    label: row.label,
    row: row.name,
    dimension: row.dimension ?? variable.dimension,
    provenance: row.provenance,
    type: itemType,
    options: publishedOptions,
    nets,
  });
  return {
    item: {
      ...{ ...base, shape: 'rows', itemType, ...closed(options) },
      ...{ rows: rows.map(({ name }) => name), everyRowRequired },
    },
    variables: rows.map(rowVariable),
  };
}

function compileRating(common: Common): ItemCompilation {
  const { reader, element, path, base, variable } = common;
  const read = element.rateValues === undefined ? ratingPoints(common) : ratingValues(common);
  const lowest = reader.text(element.minRateDescription, `${path}.minRateDescription`);
  const highest = reader.text(element.maxRateDescription, `${path}.maxRateDescription`);
  const last = read.length - 1;
  const options = read.map((option, index) => {
    const end = index === 0 ? lowest : index === last ? highest : null;
    return end === null ? option : { ...option, label: `${option.label} ${end}` };
  });
  const nets = compileNets(reader, element.nets, `${path}.nets`, options);
  return {
    item: { ...base, shape: 'one', itemType: 'scale', ...closed(options) },
    variables: [{ ...variable, type: 'scale', options: options.map(published), nets }],
  };
}

function ratingPoints({ reader, element, path, variable }: Common): CompiledOption[] {
  const bound = (property: string, otherwise: number): number => {
    const value = reader.number(element[property], `${path}.${property}`) ?? otherwise;
    if (Number.isSafeInteger(value)) return value;
    reader.refuse(`${path}.${property}`, 'bad-value', 'a whole number is expected');
    return otherwise;
  };
  const low = bound('rateMin', 1);
  const high = bound('rateMax', 5);
  const count = high - low + 1;
  if (count < 2 || count > 254) {
    reader.refuse(`${path}.rateMin`, 'bad-range', `${low} to ${high} is not a scale`);
    return [];
  }
  return Array.from({ length: count }, (_, index) => {
    const value = low + index;
    const code = String(value);
    return { value, code, label: code, provenance: variable.provenance };
  });
}

function ratingValues({ reader, element, path }: Common): CompiledOption[] {
  for (const property of ['rateMin', 'rateMax'].filter((name) => element[name] !== undefined)) {
    reader.refuse(`${path}.${property}`, 'bad-value', 'rateValues already says the scale');
  }
  const options = compileOptions(reader, element.rateValues, `${path}.rateValues`);
  const scale = asScale(options);
  if (scale !== null) return scale;
  reader.refuse(`${path}.rateValues`, 'bad-value', 'every value of a rating is a whole number');
  return options;
}

function compileNumber({ reader, element, path, base, variable }: Common): ItemCompilation {
  if (element.inputType !== 'number') {
    reader.refuse(
      `${path}.inputType`,
      'unsupported-type',
      'a text item takes a number; make free text a comment',
    );
  }
  const minimum = reader.number(element.min, `${path}.min`);
  const maximum = reader.number(element.max, `${path}.max`);
  if (minimum !== null && maximum !== null && minimum > maximum) {
    reader.refuse(`${path}.min`, 'bad-range', `${minimum} to ${maximum} is empty`);
  }
  return {
    item: { ...base, shape: 'number', itemType: 'numeric', minimum, maximum },
    variables: [{ ...variable, type: 'numeric', options: [], nets: [] }],
  };
}

function compileComment({ reader, element, path, base, variable }: Common): ItemCompilation {
  const maximumLength =
    reader.wholeNumber(element.maxLength, `${path}.maxLength`, 1) ?? LONGEST_COMMENT;
  return {
    item: { ...base, shape: 'text', itemType: 'open', maximumLength },
    variables: [{ ...variable, type: 'open', options: [], nets: [] }],
  };
}

function closed(options: readonly CompiledOption[]): Pick<SingleItem, 'options' | 'indexOf'> {
  const values = options.map(({ value }) => value);
  return { options: values, indexOf: new Map(values.map((value, index) => [value, index])) };
}

const published = ({ code, label, provenance }: CompiledOption): ResponseOption => ({
  code,
  label,
  provenance,
});

const quote = (value: unknown): string =>
  typeof value === 'string' ? `"${brief(value)}"` : 'this';
