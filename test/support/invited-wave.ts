import type { Client } from './test-account.js';
import { STUDY } from './test-account.js';
import type { TestDatabase } from './test-database.js';

/** An open wave by invitation, with the instrument of the newest wave. */
export async function openInvitationWave(database: TestDatabase, id: string): Promise<string> {
  await database.query(
    `INSERT INTO wave (id, study_id, instrument_version_id, name, status, strands, opened_at, access)
     SELECT $1, study_id, instrument_version_id, 'Wave ' || $1, 'open',
            '[{"code": "survey", "label": "Survey", "asks": null}]', now(), 'invitation'
       FROM wave WHERE study_id = $2 ORDER BY opened_at DESC LIMIT 1`,
    [id, STUDY],
  );
  return id;
}

export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

const IMPORT = `mutation ($study: ID!, $wave: ID, $file: String!, $dryRun: Boolean!, $allOrNothing: Boolean, $columns: InviteeColumns) {
  importInvitees(study: $study, wave: $wave, file: $file, dryRun: $dryRun, allOrNothing: $allOrNothing, columns: $columns) {
    applied encoding delimiter new updated unchanged invited
    rows { line email change } problems { line code message }
  }
}`;

export interface Imported {
  readonly applied: boolean;
  readonly encoding: string;
  readonly delimiter: string;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly invited: number;
  readonly rows: readonly { line: number; email: string; change: string }[];
  readonly problems: readonly { line: number; code: string; message: string }[];
}

/** Imports a list, for good unless told otherwise. */
export async function importInvitees(
  admin: Client,
  file: string | Uint8Array,
  options: { wave?: string; dryRun?: boolean; allOrNothing?: boolean; columns?: object } = {},
): Promise<Imported> {
  const { importInvitees: imported } = await admin.query<{ importInvitees: Imported }>(IMPORT, {
    ...{ study: STUDY, dryRun: false, ...options, file: base64(file) },
  });
  return imported;
}

/** So many people of as many organisations. */
export const manyInvitees = (count: number): string =>
  [
    'email,name',
    ...Array.from({ length: count }, (_, at) => `p${at}@firm${at}.example.org,Person ${at}`),
  ].join('\n');

export const MAILING = `query ($study: ID!, $wave: ID!) {
  mailing(study: $study, wave: $wave) {
    canSend problem due paused perMinute
    progress { queued sending sent bounced failed cancelled unconfirmed }
  }
}`;

export interface MailingAnswer {
  readonly canSend: boolean;
  readonly problem: string | null;
  readonly due: number;
  readonly progress: Readonly<
    Record<
      'queued' | 'sending' | 'sent' | 'bounced' | 'failed' | 'cancelled' | 'unconfirmed',
      number
    >
  >;
}

export const mailingOf = async (client: Client, wave: string): Promise<MailingAnswer> =>
  (await client.query<{ mailing: MailingAnswer }>(MAILING, { study: STUDY, wave })).mailing;

export const SEND = `mutation ($study: ID!, $wave: ID!) { sendInvitations(study: $study, wave: $wave) }`;
export const REMIND = `mutation ($study: ID!, $wave: ID!) { sendReminders(study: $study, wave: $wave) }`;
export const PACE = `mutation ($study: ID!, $wave: ID!, $perMinute: Int!) {
  setMailing(study: $study, wave: $wave, perMinute: $perMinute) { perMinute }
}`;
