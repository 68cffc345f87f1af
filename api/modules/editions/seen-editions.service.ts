import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { DecidedEdition } from '../../domain/disclosure/beside-seen.js';
import { joinedSince } from '../../domain/disclosure/joined-since.js';
import { Refusal } from '../../domain/refusal.js';
import { unpackColumns } from '../../domain/tabulation/sealed-parts.js';
import { EditionColumnEntity } from './edition-column.entity.js';
import { EditionEntity } from './edition.entity.js';

/** An edition that was public, and what it is called. */
export interface NamedEdition extends DecidedEdition {
  readonly name: string;
}

/** What outsiders have seen of a study's respondents, also in editions that were withdrawn. */
@Injectable()
export class SeenEditionsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * The fewest organisations by which an edition of these waves would exceed any earlier edition that
   * has none of the waves, withdrawn or not; null when there is none. Who had their answers erased
   * since counts as new.
   */
  async joined(
    studyId: string,
    waveIds: readonly string[],
    organisations: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<number | null> {
    const rows = await manager.query<{ edition: string; keys: string[] | null }[]>(
      `SELECT edition.id AS edition, array_agg(DISTINCT organisation.key) AS keys
         FROM edition
         LEFT JOIN edition_respondent ON edition_respondent.edition_id = edition.id
         LEFT JOIN response ON response.id = edition_respondent.response_id
         LEFT JOIN organisation ON organisation.id = response.organisation_id
        WHERE edition.study_id = $1
          AND NOT EXISTS (SELECT FROM edition_wave
                           WHERE edition_wave.edition_id = edition.id AND wave_id = ANY ($2))
        GROUP BY edition.id`,
      [studyId, [...waveIds]],
    );
    if (rows.length === 0) return null;
    return Math.min(...rows.map(({ keys }) => joinedSince(keys ?? [], organisations)));
  }

  /** Whether an edition has ever held the wave. */
  async hasHeld(waveId: string): Promise<boolean> {
    const [found] = await this.dataSource.query<object[]>(
      'SELECT edition_id FROM edition_wave WHERE wave_id = $1 LIMIT 1',
      [waveId],
    );
    return found !== undefined;
  }

  /**
   * Editions with some of these responses, the newest first, row by row.
   * @throws Refusal WRONG_STATUS when it is not known any more who is in one of them
   */
  async ofRespondents(responses: readonly string[]): Promise<readonly NamedEdition[]> {
    const found = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT edition_id AS id FROM edition_respondent WHERE response_id = ANY ($1::uuid[])`,
      [[...responses]],
    );
    const editions = await this.dataSource.getRepository(EditionEntity).find({
      where: { id: In(found.map(({ id }) => id)) },
      order: { publishedAt: 'DESC', id: 'ASC' },
    });
    return Promise.all(editions.map((edition) => this.read(edition)));
  }

  private async read({ id, name, codebook }: EditionEntity): Promise<NamedEdition> {
    const stored = await this.dataSource
      .getRepository(EditionColumnEntity)
      .findBy({ editionId: id });
    const columns = unpackColumns(
      codebook,
      stored.map((part) => ({ name: part.name, bytes: part.data })),
    );
    const { disclosure } = await this.dataSource
      .getRepository(EditionEntity)
      .findOneOrFail({ where: { id }, select: { id: true, disclosure: true } });
    const rows = await this.dataSource.query<{ response: string; key: string | null }[]>(
      `SELECT edition_respondent.response_id AS response, organisation.key
         FROM edition_respondent
         LEFT JOIN response ON response.id = edition_respondent.response_id
         LEFT JOIN organisation ON organisation.id = response.organisation_id
        WHERE edition_respondent.edition_id = $1
        ORDER BY edition_respondent.position`,
      [id],
    );
    if (rows.length !== columns.size) throw unknownRespondents(name);
    return {
      ...{ name, codebook, columns, disclosure },
      respondents: rows.map(({ response }) => response),
      organisations: namesOf(rows, columns.organisations),
    };
  }
}

/** Who had their answers erased is of the organisation that the edition puts them with. */
function namesOf(
  rows: readonly { readonly response: string; readonly key: string | null }[],
  organisations: Uint32Array,
): readonly string[] {
  const known = new Map<number, string>();
  rows.forEach(({ response, key }, row) => {
    const at = organisations[row] ?? 0;
    if (key !== null || !known.has(at)) known.set(at, key ?? response);
  });
  return rows.map((_, row) => known.get(organisations[row] ?? 0) ?? '');
}

const unknownRespondents = (name: string): Refusal =>
  new Refusal(
    'WRONG_STATUS',
    `“${name}” was sealed before it was noted who is in it, and answers of it were erased since: nothing tells what would differ.`,
  );
