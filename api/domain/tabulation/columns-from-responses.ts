import { themesVariableName } from '../fieldwork/code-frame.js';
import { STRAND } from '../fieldwork/strand.js';
import type { Codebook, Variable } from '../instrument/codebook.js';
import type { EncodedResponse, EncodedValue } from '../instrument/encode-answers.js';
import { type Column, type Columns, ITEM_NONRESPONSE, NOT_ASKED } from './columns.js';

/** One response ready for counting. */
export interface CodedResponse {
  /** Any key that is the same for all respondents of an organisation. */
  readonly organisation: string;
  readonly strand: string;
  /** 0 or more. */
  readonly weight: number;
  /** In the order of the instrument's codebook. */
  readonly encoded: EncodedResponse;
  /** Codes of themes by open item; an item that is absent has not been coded. */
  readonly themes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Turns responses on their side. An organisation's respondents come to stand together, in the order
 * of its first response: counting contributors then reads every column from front to back.
 * @param codebook the instrument's variables and, as fieldwork adds them, the strand and themes
 * @param asked the instrument's own codebook, whose order the encoded answers follow
 * @throws RangeError when a response does not fit the codebook
 */
export function columnsFromResponses(
  codebook: Codebook,
  asked: Codebook,
  given: readonly CodedResponse[],
): Columns {
  const responses = byOrganisation(given);
  const positions = new Map(asked.variables.map(({ name }, position) => [name, position]));
  const byVariable = new Map<string, Column>();
  for (const variable of codebook.variables) {
    const read = readerOf(variable, positions, asked);
    const column = read === null ? null : columnFrom(variable, responses.map(read));
    if (column !== null) byVariable.set(variable.name, column);
  }
  return {
    size: responses.length,
    weights: weightsOf(responses),
    organisations: organisationsOf(responses),
    byVariable,
  };
}

type Reader = (response: CodedResponse) => EncodedValue;

/** Where a variable's values are found; null for one without a column. */
function readerOf(
  variable: Variable,
  positions: ReadonlyMap<string, number>,
  asked: Codebook,
): Reader | null {
  if (variable.type === 'open') return null;
  if (variable.name === STRAND) return (response) => strandOf(variable, response);
  const position = positions.get(variable.name);
  if (position !== undefined) return ({ encoded }) => valueAt(encoded, position);
  const coded = asked.variables.findIndex(({ name }) => themesVariableName(name) === variable.name);
  if (coded < 0) throw new RangeError(`no answers for the variable ${variable.name}`);
  return (response) => themesOf(variable, response, coded, asked);
}

function strandOf({ options }: Variable, { strand }: CodedResponse): EncodedValue {
  const code = options.findIndex((option) => option.code === strand);
  if (code < 0) throw new RangeError(`no strand ${strand} in the codebook`);
  return { kind: 'code', code };
}

/** An open answer that nobody has coded is nonresponse to the themes. */
function themesOf(
  { options }: Variable,
  { encoded, themes }: CodedResponse,
  position: number,
  asked: Codebook,
): EncodedValue {
  const answer = valueAt(encoded, position);
  const item = asked.variables[position]?.name ?? '';
  const given = themes.get(item);
  const choices = new Uint8Array(options.length);
  if (given === undefined) {
    const isAsked = answer.kind === 'text' && answer.asked;
    return { kind: 'choices', choices: choices.fill(isAsked ? ITEM_NONRESPONSE : NOT_ASKED) };
  }
  for (const theme of given) {
    const index = options.findIndex(({ code }) => code === theme);
    if (index < 0) throw new RangeError(`no theme ${theme} of ${item} in the codebook`);
    choices[index] = 1;
  }
  return { kind: 'choices', choices };
}

function valueAt(encoded: EncodedResponse, position: number): EncodedValue {
  const value = encoded[position];
  if (value === undefined) throw new RangeError(`a response lacks variable ${position}`);
  return value;
}

function columnFrom({ name, type, options }: Variable, values: readonly EncodedValue[]): Column {
  const misfit = (): never => {
    throw new RangeError(`a response's value of ${name} does not fit its type, ${type}`);
  };
  switch (type) {
    case 'single':
    case 'scale':
      return {
        kind: 'codes',
        variable: name,
        codes: Uint8Array.from(values, (value) =>
          value.kind === 'code' && (value.code < options.length || value.code >= NOT_ASKED)
            ? value.code
            : misfit(),
        ),
      };
    case 'multiple':
      return {
        kind: 'choices',
        variable: name,
        options: options.map((_, option) =>
          Uint8Array.from(values, (value) =>
            value.kind === 'choices' ? (value.choices[option] ?? misfit()) : misfit(),
          ),
        ),
      };
    case 'numeric':
      return {
        kind: 'numbers',
        variable: name,
        values: Float64Array.from(values, (value) =>
          value.kind === 'number' ? value.value : misfit(),
        ),
      };
    case 'open':
      return misfit();
  }
}

/** Null when all are 1. */
function weightsOf(responses: readonly CodedResponse[]): Float64Array | null {
  for (const { weight } of responses) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`a response weighs ${weight}`);
  }
  if (responses.every(({ weight }) => weight === 1)) return null;
  return Float64Array.from(responses, ({ weight }) => weight);
}

/** Numbered in the order of their first response. */
function organisationsOf(responses: readonly CodedResponse[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(responses, ({ organisation }) => {
    const number = numbers.get(organisation) ?? numbers.size;
    numbers.set(organisation, number);
    return number;
  });
}

function byOrganisation(responses: readonly CodedResponse[]): readonly CodedResponse[] {
  const groups = new Map<string, CodedResponse[]>();
  for (const response of responses) {
    const group = groups.get(response.organisation);
    if (group === undefined) groups.set(response.organisation, [response]);
    else group.push(response);
  }
  return [...groups.values()].flat();
}
