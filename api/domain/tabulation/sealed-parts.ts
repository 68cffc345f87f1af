import type { Codebook, Variable } from '../instrument/codebook.js';
import type { Column, Columns } from './columns.js';
import { NOT_ASKED } from './columns.js';

/** A run of bytes of an edition, under a name that is unique in it. */
export interface SealedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ORGANISATIONS = 'organisations';
const WEIGHTS = 'weights';
const partOf = (variable: string): string => `column:${variable}`;
const choicePartOf = (variable: string, option: number): string => `${partOf(variable)}/${option}`;

/**
 * The columns as bytes, in an order that depends on the names alone: the same columns are always the
 * same bytes, so that a hash over the parts names them. Codes are one byte a respondent, a
 * multiple-answer item one part an option; organisations are 32-bit whole numbers; weights and
 * numbers 64-bit floats; both little-endian. Without weights there is no such part.
 */
export function sealedParts(columns: Columns): readonly SealedPart[] {
  const parts: SealedPart[] = [
    { name: ORGANISATIONS, bytes: packOrganisations(columns.organisations) },
  ];
  if (columns.weights !== null) parts.push({ name: WEIGHTS, bytes: packNumbers(columns.weights) });
  for (const column of columns.byVariable.values()) parts.push(...packColumn(column));
  return parts.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** One column's parts; the bytes of codes are not copied. */
export function packColumn(column: Column): readonly SealedPart[] {
  switch (column.kind) {
    case 'codes':
      return [{ name: partOf(column.variable), bytes: column.codes }];
    case 'numbers':
      return [{ name: partOf(column.variable), bytes: packNumbers(column.values) }];
    case 'choices':
      return column.options.map((bytes, option) => ({
        name: choicePartOf(column.variable, option),
        bytes,
      }));
  }
}

/**
 * sealedParts undone, in the codebook's order; the bytes are copied.
 * @param parts in any order
 * @throws RangeError when a part is missing, has the wrong length, or holds a code that the
 *   codebook lacks: the edition is damaged or the codebook another one's
 */
export function unpackColumns(codebook: Codebook, parts: Iterable<SealedPart>): Columns {
  const byName = new Map<string, Uint8Array>();
  for (const { name, bytes } of parts) byName.set(name, bytes);
  const organisations = unpackOrganisations(required(byName, ORGANISATIONS));
  const size = organisations.length;
  const weights = byName.get(WEIGHTS);
  const byVariable = new Map<string, Column>();
  for (const variable of codebook.variables) {
    const column = unpackColumn(variable, size, (name) => required(byName, name));
    if (column !== null) byVariable.set(variable.name, column);
  }
  return {
    size,
    weights: weights === undefined ? null : unpackNumbers(WEIGHTS, weights, size),
    organisations,
    byVariable,
  };
}

/** Open answers are not columns: null. */
function unpackColumn(
  { name, type, options }: Variable,
  size: number,
  bytesOf: (part: string) => Uint8Array,
): Column | null {
  switch (type) {
    case 'open':
      return null;
    case 'numeric': {
      const part = partOf(name);
      return { kind: 'numbers', variable: name, values: unpackNumbers(part, bytesOf(part), size) };
    }
    case 'multiple':
      return {
        kind: 'choices',
        variable: name,
        options: options.map((_, option) => {
          const part = choicePartOf(name, option);
          return unpackCodes(part, bytesOf(part), size, 2);
        }),
      };
    case 'single':
    case 'scale': {
      const part = partOf(name);
      const codes = unpackCodes(part, bytesOf(part), size, options.length);
      return { kind: 'codes', variable: name, codes };
    }
  }
}

function required(byName: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = byName.get(name);
  if (bytes === undefined) throw new RangeError(`sealed part ${name} is missing`);
  return bytes;
}

function unpackCodes(part: string, bytes: Uint8Array, size: number, options: number): Uint8Array {
  requireLength(part, bytes, size);
  const stranger = bytes.find((code) => code >= options && code < NOT_ASKED);
  if (stranger !== undefined) throw new RangeError(`sealed part ${part} holds code ${stranger}`);
  // A fresh copy starts on a word, which counting by the word wants, and cannot be changed from outside.
  return Uint8Array.from(bytes);
}

const BYTES_OF_ORGANISATION = 4;
const BYTES_OF_NUMBER = 8;

function packOrganisations(organisations: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(organisations.length * BYTES_OF_ORGANISATION);
  const view = viewOf(bytes);
  organisations.forEach((organisation, i) => {
    view.setUint32(i * BYTES_OF_ORGANISATION, organisation, true);
  });
  return bytes;
}

function unpackOrganisations(bytes: Uint8Array): Uint32Array {
  const size = Math.floor(bytes.length / BYTES_OF_ORGANISATION);
  requireLength(ORGANISATIONS, bytes, size * BYTES_OF_ORGANISATION);
  const view = viewOf(bytes);
  return Uint32Array.from({ length: size }, (_, i) =>
    view.getUint32(i * BYTES_OF_ORGANISATION, true),
  );
}

function packNumbers(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * BYTES_OF_NUMBER);
  const view = viewOf(bytes);
  values.forEach((value, i) => {
    // One NaN of the many there are: the bytes must not depend on where it came from.
    view.setFloat64(i * BYTES_OF_NUMBER, Number.isNaN(value) ? NaN : value, true);
  });
  return bytes;
}

function unpackNumbers(part: string, bytes: Uint8Array, size: number): Float64Array {
  requireLength(part, bytes, size * BYTES_OF_NUMBER);
  const view = viewOf(bytes);
  return Float64Array.from({ length: size }, (_, i) => view.getFloat64(i * BYTES_OF_NUMBER, true));
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

function requireLength(part: string, bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) {
    throw new RangeError(`sealed part ${part} has ${bytes.length} bytes instead of ${length}`);
  }
}
