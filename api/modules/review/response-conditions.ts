import type { Variable } from '../../domain/instrument/codebook.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import type { AnswerFilter, ResponseFilter } from './response-filter.js';

/** A condition of SQL on `response` and `organisation`, and what its $1, $2, … stand for. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * What the responses of a wave must fulfil.
 * @throws Refusal BAD_USER_INPUT for a variable or an option that the instrument does not have
 */
export function responseCondition(
  waveId: string,
  filter: ResponseFilter,
  instrument: CompiledInstrument,
): Condition {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const parts = [`response.wave_id = ${bind(waveId)}`];
  const anyOf = (column: string, values: readonly string[] | null | undefined): void => {
    if (values && values.length > 0) parts.push(`${column} = ANY (${bind(values)}::text[])`);
  };
  anyOf('response.status', filter.statuses);
  anyOf('response.strand', filter.strands);
  anyOf('response.mode', filter.modes);
  if (filter.from) parts.push(`response.submitted_at >= ${bind(filter.from)}`);
  if (filter.to) parts.push(`response.submitted_at < ${bind(filter.to)}`);
  if (typeof filter.excluded === 'boolean') {
    parts.push(`response.exclusion_id IS ${filter.excluded ? 'NOT ' : ''}NULL`);
  }
  if (filter.exclusion) {
    parts.push(
      isId(filter.exclusion) ? `response.exclusion_id = ${bind(filter.exclusion)}` : 'false',
    );
  }
  if (filter.flags && filter.flags.length > 0) {
    parts.push(`response.flags && ${bind(filter.flags)}::text[]`);
  }
  if (filter.organisation) parts.push(`organisation.key = ${bind(filter.organisation)}`);
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const byKey = `starts_with(response.respondent, ${bind(search)})`;
    parts.push(isId(search) ? `(${byKey} OR response.id = ${bind(search)})` : byKey);
  }
  for (const asked of filter.answers ?? []) parts.push(answerCondition(asked, instrument, bind));
  return { sql: parts.join(' AND '), parameters };
}

type Bind = (value: unknown) => string;

function answerCondition(
  { variable: name, options, unanswered }: AnswerFilter,
  instrument: CompiledInstrument,
  bind: Bind,
): string {
  const variable = instrument.codebook.variables.find((each) => each.name === name);
  if (variable === undefined) {
    throw new Refusal('BAD_USER_INPUT', `The wave's instrument has no variable ${name}.`, {
      field: 'answers',
    });
  }
  const alternatives: string[] = [];
  if (options && options.length > 0) {
    const wanted = options.map((code) => answerHolding(variable, code, instrument));
    // PostgreSQL reads the texts as jsonb: node-postgres would write a JavaScript array as its own.
    alternatives.push(`response.answers @> ANY (${bind(wanted)}::jsonb[])`);
  }
  if (unanswered === true) alternatives.push(`NOT ${isAnswered(variable, bind)}`);
  return alternatives.length === 0 ? 'true' : `(${alternatives.join(' OR ')})`;
}

/** The part of stored answers that says so, as JSON. */
function answerHolding(
  { item: itemName, row, name, options }: Variable,
  code: string,
  instrument: CompiledInstrument,
): string {
  const item = instrument.byName.get(itemName);
  if (item !== undefined && 'options' in item) {
    const value = item.options[options.findIndex((option) => option.code === code)];
    if (value !== undefined) {
      const held = row !== null ? { [row]: value } : item.shape === 'many' ? [value] : value;
      return JSON.stringify({ [itemName]: held });
    }
  }
  if (item?.shape === 'number' && code.trim() !== '' && Number.isFinite(Number(code))) {
    return JSON.stringify({ [itemName]: Number(code) });
  }
  throw new Refusal('BAD_USER_INPUT', `${name} has no option ${code}.`, { field: 'answers' });
}

const isAnswered = ({ item, row }: Variable, bind: Bind): string =>
  row === null
    ? `response.answers ? ${bind(item)}`
    : `coalesce(response.answers -> ${bind(item)} ? ${bind(row)}, false)`;
