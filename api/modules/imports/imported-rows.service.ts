import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { organisationDomain } from '../../domain/fieldwork/organisation-domain.js';
import type { ReadResponse } from '../../domain/import/response-reader.js';
import { byName, organisationOf } from '../../domain/invitations/organisation-of.js';
import { PseudonymsService } from '../assessments/pseudonyms.service.js';

/** How a row of a file stands to the wave's responses. */
export type RowState = 'new' | 'same' | 'changed' | 'not-imported';

export interface ComparedRow {
  readonly respondent: string;
  readonly state: RowState;
}

/** A response as the database keeps it: nothing in it names anybody. */
interface StoredRow {
  readonly respondent: string;
  readonly organisation: string;
  readonly strand: string;
  readonly mode: string;
  readonly weight: number;
  readonly submitted: string | null;
  readonly answers: object;
}

/** A key of letters and digits is somebody's number; others may be a name or an address. */
const NUMBER = /^[\p{L}\p{N}._:/-]{1,80}$/u;
const ROWS = `jsonb_to_recordset($2::jsonb) AS row (respondent text, organisation text, strand text,
  mode text, weight double precision, submitted timestamptz, answers jsonb)`;

/** Compares rows with a wave's responses, and writes them. */
@Injectable()
export class ImportedRowsService {
  constructor(private readonly pseudonyms: PseudonymsService) {}

  /** Rows as they are compared and written: one value for any number of statements. */
  async stored(waveId: string, rows: readonly ReadResponse[]): Promise<string> {
    const stored = await Promise.all(rows.map((row) => this.storedRow(waveId, row)));
    return JSON.stringify(stored);
  }

  /** In the order of the rows. */
  compare(manager: EntityManager, waveId: string, stored: string): Promise<ComparedRow[]> {
    return manager.query(
      `SELECT row.respondent,
              CASE WHEN response.id IS NULL THEN 'new'
                   WHEN response.answers = row.answers AND organisation.key = row.organisation
                        AND response.strand = row.strand AND response.mode = row.mode
                        AND response.weight = row.weight
                        AND response.submitted_at = coalesce(row.submitted, response.submitted_at)
                   THEN 'same'
                   WHEN response.import_id IS NULL THEN 'not-imported'
                   ELSE 'changed' END AS state
         FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (respondent text, organisation text,
                strand text, mode text, weight double precision, submitted timestamptz,
                answers jsonb)) WITH ORDINALITY
                AS row (respondent, organisation, strand, mode, weight, submitted, answers, place)
         LEFT JOIN response ON response.wave_id = $1 AND response.respondent = row.respondent
         LEFT JOIN organisation ON organisation.id = response.organisation_id
        ORDER BY row.place`,
      [waveId, stored],
    );
  }

  /** Adds the new and brings those up to date that an import brought; others stay as they are. */
  async write(
    manager: EntityManager,
    { waveId, studyId, importId }: Record<'waveId' | 'studyId' | 'importId', string>,
    stored: string,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO organisation (study_id, key)
       SELECT DISTINCT $1, row.organisation FROM ${ROWS} ORDER BY row.organisation
       ON CONFLICT DO NOTHING`,
      [studyId, stored],
    );
    // What a coder said of an answer that is another one now says nothing any more.
    await manager.query(
      `DELETE FROM theme_coding USING code_frame, response, ${ROWS}
        WHERE code_frame.id = theme_coding.code_frame_id
          AND response.id = theme_coding.response_id AND response.wave_id = $1
          AND response.respondent = row.respondent AND response.import_id IS NOT NULL
          AND response.answers -> code_frame.item IS DISTINCT FROM row.answers -> code_frame.item`,
      [waveId, stored],
    );
    await manager.query(
      `UPDATE response
          SET answers = row.answers, strand = row.strand, mode = row.mode, weight = row.weight,
              organisation_id = organisation.id,
              submitted_at = coalesce(row.submitted, response.submitted_at)
         FROM ${ROWS}
         JOIN organisation ON organisation.study_id = $3 AND organisation.key = row.organisation
        WHERE response.wave_id = $1 AND response.respondent = row.respondent
          AND response.import_id IS NOT NULL`,
      [waveId, stored, studyId],
    );
    await manager.query(
      `INSERT INTO response (wave_id, organisation_id, respondent, strand, mode, answers, weight,
                             submitted_at, import_id)
       SELECT $1, organisation.id, row.respondent, row.strand, row.mode, row.answers, row.weight,
              coalesce(row.submitted, now()), $4
         FROM ${ROWS}
         JOIN organisation ON organisation.study_id = $3 AND organisation.key = row.organisation
        WHERE NOT EXISTS (SELECT FROM response
                           WHERE response.wave_id = $1 AND response.respondent = row.respondent)`,
      [waveId, stored, studyId, importId],
    );
  }

  private async storedRow(waveId: string, row: ReadResponse): Promise<StoredRow> {
    const isNumber = NUMBER.test(row.respondent);
    const respondent = isNumber
      ? row.respondent
      : await this.pseudonyms.ofImported(waveId, row.respondent);
    return {
      respondent,
      organisation: await this.organisationKey(waveId, row),
      ...{ strand: row.strand, mode: row.mode, weight: row.weight },
      ...{ submitted: row.submittedAt, answers: row.answers },
    };
  }

  /** The same as of those who answer on the web, so that one organisation counts once. */
  private async organisationKey(waveId: string, row: ReadResponse): Promise<string> {
    const named = row.organisation;
    if (named === null) return this.pseudonyms.ofImported(waveId, row.respondent);
    const mark = named.includes('@')
      ? organisationOf({ email: named.toLowerCase(), organisation: null })
      : (domainIn(named) ?? byName(named));
    if (mark === null) return this.pseudonyms.ofImported(waveId, named);
    return mark.by === 'domain'
      ? this.pseudonyms.ofDomain(mark.domain)
      : this.pseudonyms.ofName(mark.name);
  }
}

function domainIn(named: string): { by: 'domain'; domain: string } | null {
  if (!/^(https?:\/\/)?[^\s/]+\.[^\s/.]{2,}(\/\S*)?$/i.test(named)) return null;
  try {
    const domain = organisationDomain(named);
    return domain === null ? null : { by: 'domain', domain };
  } catch {
    return null;
  }
}
