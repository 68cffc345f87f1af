import { CHOICE_PROPERTIES, NET_PROPERTIES, ROW_PROPERTIES } from './accepted-properties.js';
import type { Net, Provenance, ResponseOption } from './codebook.js';
import type { DocumentReader } from './document-reader.js';
import type { OptionValue } from './instrument.js';

/** Byte codes 254 and 255 are kept for not asked and item nonresponse. */
const MOST_OPTIONS = 254;
const WHOLE_NUMBER = /^(0|-?[1-9]\d{0,14})$/;

export interface CompiledOption extends ResponseOption {
  readonly value: OptionValue;
}

export interface CompiledRow {
  readonly name: string;
  readonly label: string;
  readonly dimension: string | null;
  readonly provenance: Provenance;
}

/** Reads `choices`, `columns` or `rateValues`. */
export function compileOptions(
  reader: DocumentReader,
  value: unknown,
  path: string,
): CompiledOption[] {
  const entries = reader.list(value, path, true);
  if (Array.isArray(value) && entries.length === 0) {
    reader.refuse(path, 'no-options', 'at least one option is required');
  }
  if (entries.length > MOST_OPTIONS) {
    reader.refuse(path, 'too-many-options', `at most ${MOST_OPTIONS} options can be coded`);
    return [];
  }
  const seen = new Set<string>();
  const options: CompiledOption[] = [];
  for (const [index, entry] of entries.entries()) {
    const option = compileOption(reader, entry, `${path}[${index}]`);
    if (option === null) continue;
    if (seen.has(alike(option.code))) {
      reader.refuse(
        `${path}[${index}]`,
        'duplicate-option',
        `"${option.code}" is already an option (case and number format apart)`,
      );
    } else options.push(option);
    seen.add(alike(option.code));
  }
  return options;
}

function compileOption(
  reader: DocumentReader,
  entry: unknown,
  path: string,
): CompiledOption | null {
  if (typeof entry === 'string' || typeof entry === 'number') {
    const value = reader.optionValue(entry, path);
    if (value === null) return null;
    return { value, code: String(value), label: String(value), provenance: 'measured' };
  }
  const object = reader.object(entry, path, CHOICE_PROPERTIES);
  if (object === null) return null;
  const value = reader.optionValue(object.value, `${path}.value`);
  const label = reader.text(object.text, `${path}.text`);
  const provenance = reader.provenance(object.provenance, `${path}.provenance`);
  return value === null
    ? null
    : { value, code: String(value), label: label ?? String(value), provenance };
}

/** SurveyJS compares codes without case, and `'01'` with 1 as numbers: so they must differ so. */
function alike(code: string): string {
  const number = Number(code);
  return Number.isNaN(number) ? code.toLowerCase() : String(number);
}

/** A scale when every code is a whole number; then its options stand in ascending order. */
export function asScale(options: readonly CompiledOption[]): CompiledOption[] | null {
  if (!options.every(({ code }) => WHOLE_NUMBER.test(code))) return null;
  return [...options].sort((a, b) => Number(a.code) - Number(b.code));
}

export function compileNets(
  reader: DocumentReader,
  value: unknown,
  path: string,
  options: readonly CompiledOption[],
): Net[] {
  const codes = new Set(options.map(({ code }) => code));
  const taken = new Set<string>();
  const nets: Net[] = [];
  for (const [index, entry] of reader.list(value, path, false).entries()) {
    const at = `${path}[${index}]`;
    const object = reader.object(entry, at, NET_PROPERTIES);
    if (object === null) continue;
    const code = reader.optionValue(object.value, `${at}.value`);
    const label = reader.text(object.text, `${at}.text`);
    const provenance = reader.provenance(object.provenance, `${at}.provenance`);
    const members = compileMembers(reader, object.choices, `${at}.choices`, codes);
    if (code === null) continue;
    const net = String(code);
    if (codes.has(net) || taken.has(net)) {
      reader.refuse(`${at}.value`, 'duplicate-option', `"${net}" is already an option or a net`);
    }
    taken.add(net);
    nets.push({ code: net, label: label ?? net, options: members, provenance });
  }
  return nets;
}

function compileMembers(
  reader: DocumentReader,
  value: unknown,
  path: string,
  codes: ReadonlySet<string>,
): string[] {
  const entries = reader.list(value, path, true);
  if (Array.isArray(value) && entries.length === 0) {
    reader.refuse(path, 'no-options', 'a net needs at least one option');
  }
  const members: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const member = reader.optionValue(entry, `${path}[${index}]`);
    if (member === null) continue;
    const code = String(member);
    if (!codes.has(code)) {
      reader.refuse(`${path}[${index}]`, 'unknown-option', `"${code}" is not an option`);
    } else if (members.includes(code)) {
      reader.refuse(`${path}[${index}]`, 'duplicate-option', `"${code}" is already in the net`);
    } else members.push(code);
  }
  return members;
}

export function compileRows(
  reader: DocumentReader,
  value: unknown,
  path: string,
  readDimension: (value: unknown, path: string) => string | null,
): CompiledRow[] {
  const entries = reader.list(value, path, true);
  if (Array.isArray(value) && entries.length === 0) {
    reader.refuse(path, 'no-options', 'at least one row is required');
  }
  const seen = new Set<string>();
  const rows: CompiledRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const at = `${path}[${index}]`;
    const object =
      typeof entry === 'string' ? { value: entry } : reader.object(entry, at, ROW_PROPERTIES);
    if (object === null) continue;
    const row: Readonly<Record<string, unknown>> = object;
    const name = reader.name(row.value, typeof entry === 'string' ? at : `${at}.value`);
    const label = reader.text(row.text, `${at}.text`);
    const dimension = readDimension(row.dimension, `${at}.dimension`);
    const provenance = reader.provenance(row.provenance, `${at}.provenance`);
    if (name === null) continue;
    if (seen.has(name.toLowerCase())) {
      reader.refuse(at, 'duplicate-row', `"${name}" is already a row`);
    } else rows.push({ name, label: label ?? name, dimension, provenance });
    seen.add(name.toLowerCase());
  }
  return rows;
}
