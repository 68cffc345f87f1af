import { type Client, STUDY } from './test-account.js';
import { until } from './fieldwork.js';

const COUNTS = `options { code label count } variable label answered notAnswered notAsked routedPast`;
const IMPORT = `id status share failure dryRun
  summary { rows new same changed problems unmapped counts { ${COUNTS} } }
  problems { line column value code message }`;
export const MAPPING = `fields { respondent organisation strand mode submittedAt weight } strand mode
  variables { variable column separator optionColumns { option column } values { value option missing } }`;
const PREVIEW = `query ($study: ID!, $wave: ID!, $upload: ID!, $mapping: ImportMappingInput) {
  importPreview(study: $study, wave: $wave, upload: $upload, mapping: $mapping) {
    fileName encoding delimiter rows columns { header filled values { value count } }
    mapping { ${MAPPING} } mappingFrom problems { code of message } unmapped does
    blockers { code message }
    variables { name values { value count means option } } } }`;
const BEGIN = `mutation ($study: ID!, $wave: ID!, $upload: ID!, $mapping: ImportMappingInput!,
    $dryRun: Boolean!, $changed: ChangedRows) {
  importResponses(study: $study, wave: $wave, upload: $upload, mapping: $mapping,
    dryRun: $dryRun, changed: $changed) { id } }`;
const READ = `query ($study: ID!, $id: ID!) { responseImport(study: $study, id: $id) { ${IMPORT} } }`;

export interface Mapping {
  readonly fields: Readonly<Record<string, number | null>>;
  readonly variables: readonly {
    readonly variable: string;
    readonly column: number | null;
    readonly separator: string | null;
    readonly optionColumns: readonly { option: string; column: number }[];
    readonly values: readonly { value: string; option?: string | null; missing?: string | null }[];
  }[];
}
export interface Preview {
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly mapping: Mapping;
  readonly mappingFrom: string;
  readonly problems: readonly { code: string; of: string }[];
  readonly unmapped: readonly string[];
  readonly blockers: readonly { code: string }[];
  readonly variables: readonly {
    name: string;
    values: readonly { value: string; count: number; means: string; option: string | null }[];
  }[];
}
export interface Imported {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly summary: {
    readonly rows: number;
    readonly new: number;
    readonly same: number;
    readonly changed: number;
    readonly problems: number;
    readonly unmapped: readonly string[];
    readonly counts: readonly {
      variable: string;
      answered: number;
      notAnswered: number;
      notAsked: number;
      options: readonly { code: string; label: string; count: number }[];
    }[];
  } | null;
  readonly problems: readonly {
    line: number;
    column: string | null;
    value: string | null;
    code: string;
    message: string;
  }[];
}

/** @returns the id of the file kept */
export async function upload(admin: Client, file: string | Uint8Array): Promise<string> {
  const answer = await admin.fetch(`/uploads?study=${STUDY}&name=past-wave.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file as BodyInit,
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

export const preview = async (
  admin: Client,
  wave: string,
  file: string,
  mapping?: Mapping,
): Promise<Preview> =>
  (
    await admin.query<{ importPreview: Preview }>(PREVIEW, {
      ...{ study: STUDY, wave, upload: file, mapping },
    })
  ).importPreview;

export const begin = async (
  admin: Client,
  wave: string,
  file: string,
  mapping: Mapping,
  options: { dryRun?: boolean; changed?: string } = {},
): Promise<string> =>
  (
    await admin.query<{ importResponses: { id: string } }>(BEGIN, {
      ...{ study: STUDY, wave, upload: file, mapping, dryRun: false, ...options },
    })
  ).importResponses.id;

/** When it is over. */
export const ended = async (admin: Client, id: string): Promise<Imported> =>
  until(
    async () =>
      (await admin.query<{ responseImport: Imported }>(READ, { study: STUDY, id })).responseImport,
    ({ status }) => status !== 'RUNNING',
  );

export const run = async (...call: Parameters<typeof begin>): Promise<Imported> =>
  ended(call[0], await begin(...call));
