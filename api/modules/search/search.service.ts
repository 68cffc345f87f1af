import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { searchQuery } from '../../domain/search/search-query.js';

export type FoundKind = 'wave' | 'edition' | 'instrument-version' | 'colleague' | 'invitee';

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: string;
  /** Tells it from others of the same name. */
  readonly detail: string;
}

export const MOST_FOUND = 20;

/** Things of a study by name. */
@Injectable()
export class SearchService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The first of each kind before the second of any, then by kind. */
  async find(study: string, typed: string, withInvitees: boolean): Promise<Found[]> {
    const query = searchQuery(typed);
    if (query === null) return [];
    return this.dataSource.query<Found[]>(FIND, [study, query, withInvitees, MOST_FOUND]);
  }
}

/** Of a hundred thousand people with names that begin alike, the first found are as good as any. */
const ENOUGH = 200;

const FIND = `
  WITH named AS (
    SELECT 1 AS part, 'wave' AS kind, id, name AS title, status AS detail, name AS words
      FROM wave WHERE study_id = $1 AND deleted_at IS NULL
    UNION ALL
    SELECT 2, 'edition', id, name, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), name
      FROM edition WHERE study_id = $1
    UNION ALL
    SELECT 3, 'instrument-version', id::text, title, version::text, title || ' ' || version
      FROM (SELECT id, version, coalesce(
              CASE jsonb_typeof(document -> 'title')
                WHEN 'string' THEN document ->> 'title'
                ELSE coalesce(document -> 'title' ->> 'default', document -> 'title' ->> 'en') END,
              '') AS title
              FROM instrument_version WHERE study_id = $1) versions
    UNION ALL
    SELECT 4, 'colleague', account.id::text, account.name, account.email, account.name || ' ' || account.email
      FROM membership JOIN account ON account.id = membership.account_id
     WHERE membership.study_id = $1),
  people AS (
    SELECT 5 AS part, 'invitee' AS kind, id::text, coalesce(name, email) AS title,
           concat_ws(', ', CASE WHEN name IS NOT NULL THEN email END, organisation) AS detail
      FROM invitee
     WHERE $3 AND study_id = $1
       AND search_words(email || ' ' || coalesce(name, '') || ' ' || coalesce(organisation, '')) @@ $2::tsquery
     LIMIT ${ENOUGH}),
  found AS (
    SELECT part, kind, id, title, detail FROM named WHERE search_words(words) @@ $2::tsquery
    UNION ALL
    SELECT * FROM people),
  placed AS (
    SELECT *, row_number() OVER (PARTITION BY part ORDER BY lower(title), detail DESC) AS place FROM found),
  first AS (SELECT * FROM placed ORDER BY place, part LIMIT $4)
  SELECT kind, id, title, detail FROM first ORDER BY part, place`;
