import type { Codebook, Variable } from '../instrument/codebook.js';
import { RESPONSE_MODES } from '../fieldwork/response-mode.js';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  type OptionColumn,
  type VariableMapping,
} from './import-mapping.js';
import { plainText } from './plain-text.js';
import { valueReader } from './read-value.js';

/** One column of a file: its header, and the values that stand in it, the most frequent first. */
export interface FileColumn {
  readonly header: string;
  readonly values: readonly string[];
}

/** Headers as survey tools and people write them, plain. */
const SYNONYMS: Readonly<Record<ImportField, readonly string[]>> = {
  respondent: [
    ...['respondent', 'respondentid', 'responseid', 'id', 'caseid', 'case', 'record', 'recordid'],
    ...['participant', 'participantid', 'key', 'token', 'serial', 'lfdnr', 'fallnummer', 'uuid'],
    ...['teilnehmer', '回答者', '回答者id'],
  ],
  organisation: [
    ...['organisation', 'organization', 'organisationid', 'organizationid', 'company', 'companyid'],
    ...['firm', 'orgid', 'domain', 'unternehmen', 'firma', '組織', '会社'],
  ],
  strand: ['strand', 'sample', 'subsample', 'stichprobe'],
  mode: ['mode', 'method', 'interviewmode', 'channel', 'erhebungsart', 'modus'],
  submittedAt: [
    ...['submittedat', 'submitted', 'submitdate', 'enddate', 'recordeddate', 'completedat'],
    ...['completed', 'interviewdate', 'date', 'timestamp', 'datum', '日付'],
  ],
  weight: ['weight', 'weights', 'wgt', 'weighting', 'gewicht', 'gewichtung', 'ウェイト'],
};
const SEPARATORS = ['|', ';', ',', '/', '\n'] as const;

/**
 * Guesses which column is what by its header: a variable's name, else a usual name of a field, else a
 * variable's label or question. What would suit two is left to a person. No column is taken twice.
 */
export function guessMapping(
  codebook: Codebook,
  columns: readonly FileColumn[],
  strands: readonly string[],
): ImportMapping {
  const free = new Map(columns.map(({ header }, at) => [at, plainText(header)]));
  const found = new Map<string, VariableMapping>();
  const { variables } = codebook;
  const take = (tier: (variable: Variable) => string): void => {
    const left = variables.filter(({ name }) => !found.has(name));
    for (const [variable, column] of matched(left, tier, free)) {
      free.delete(column);
      found.set(variable.name, oneColumn(variable, column, columns[column]?.values ?? []));
    }
  };
  take(({ name }) => name);
  for (const [prefixOf, suffixOf] of OPTION_TIERS) {
    for (const variable of variables.filter(({ name }) => !found.has(name))) {
      const optionColumns = optionColumnsOf(variable, free, prefixOf, suffixOf);
      if (optionColumns.length < Math.max(2, variable.options.length / 2)) continue;
      for (const { column } of optionColumns) free.delete(column);
      found.set(variable.name, severalColumns(variable, optionColumns));
    }
  }
  const fields = fieldColumns(free);
  take(({ item, row, label }) => (row === null ? label : `${item}${label}`));
  take(({ question, row, label }) => (row === null ? question : `${question}${label}`));
  take(({ label }) => label);
  take(({ question }) => question);
  return {
    fields,
    strand: fields.strand === null ? (strands[0] ?? null) : null,
    mode: fields.mode === null ? RESPONSE_MODES[0] : null,
    variables: variables.flatMap(({ name }) => found.get(name) ?? []),
  };
}

/** How a header names one option of an item. */
const OPTION_TIERS: readonly (readonly [
  (variable: Variable) => string,
  (option: Variable['options'][number]) => string,
])[] = [
  [({ name }) => name, ({ code }) => code],
  [({ name }) => name, ({ label }) => label],
  [({ label }) => label, ({ label }) => label],
  [({ question }) => question, ({ label }) => label],
];

/** Variables and columns that are called alike, where neither has another of that name. */
function matched(
  variables: readonly Variable[],
  called: (variable: Variable) => string,
  free: ReadonlyMap<number, string>,
): readonly (readonly [Variable, number])[] {
  const names = variables.map((variable) => plainText(called(variable)));
  return variables.flatMap((variable, at) => {
    const name = names[at] ?? '';
    if (name === '' || names.filter((each) => each === name).length > 1) return [];
    const columns = [...free].filter(([, header]) => header === name);
    const [first] = columns;
    return columns.length === 1 && first !== undefined ? [[variable, first[0]] as const] : [];
  });
}

function optionColumnsOf(
  variable: Variable,
  free: ReadonlyMap<number, string>,
  prefixOf: (variable: Variable) => string,
  suffixOf: (option: Variable['options'][number]) => string,
): readonly OptionColumn[] {
  if (variable.type !== 'multiple') return [];
  const prefix = plainText(prefixOf(variable));
  return variable.options.flatMap((option) => {
    const wanted = `${prefix}${plainText(suffixOf(option))}`;
    const columns = [...free].filter(([, header]) => header === wanted);
    const [first] = columns;
    return columns.length === 1 && first !== undefined
      ? [{ option: option.code, column: first[0] }]
      : [];
  });
}

function fieldColumns(free: Map<number, string>): ImportMapping['fields'] {
  const found = IMPORT_FIELDS.map((field): readonly [ImportField, number | null] => {
    // In the order of the synonyms: a file may have both “id” and “respondent”.
    for (const synonym of SYNONYMS[field]) {
      const [column] = [...free].find(([, header]) => header === synonym) ?? [];
      if (column === undefined) continue;
      free.delete(column);
      return [field, column];
    }
    return [field, null];
  });
  return Object.fromEntries(found) as Record<ImportField, number | null>;
}

const oneColumn = (
  variable: Variable,
  column: number,
  values: readonly string[],
): VariableMapping => ({
  ...{ variable: variable.name, column, optionColumns: [], values: [] },
  separator: variable.type === 'multiple' ? separatorIn(variable, values) : null,
});

const severalColumns = (
  { name }: Variable,
  optionColumns: readonly OptionColumn[],
): VariableMapping => ({
  variable: name,
  column: null,
  optionColumns,
  separator: null,
  values: [],
});

/** The one by which most cells fall into options. */
function separatorIn({ options, type }: Variable, values: readonly string[]): string {
  const read = valueReader(options, type);
  const fits = (separator: string): number =>
    values.filter((cell) =>
      cell.split(separator).every((part) => read(part.trim()).means === 'option'),
    ).length;
  return SEPARATORS.reduce((best, each) => (fits(each) > fits(best) ? each : best));
}
