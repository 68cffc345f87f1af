import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Coding, codesThatCount } from '../../domain/coding/codes-that-count.js';
import { withThemes } from '../../domain/fieldwork/code-frame.js';
import { type Strand, withStrand } from '../../domain/fieldwork/strand.js';
import type { Answers } from '../../domain/instrument/answers.js';
import type { Codebook } from '../../domain/instrument/codebook.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { encodeAnswers } from '../../domain/instrument/encode-answers.js';
import { Refusal } from '../../domain/refusal.js';
import type { Columns } from '../../domain/tabulation/columns.js';
import {
  type CodedResponse,
  columnsFromResponses,
} from '../../domain/tabulation/columns-from-responses.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';

/** Rows on their side, and what the columns mean. */
export interface WaveColumns {
  readonly codebook: Codebook;
  readonly columns: Columns;
  /** Their keys, one a respondent. */
  readonly organisations: readonly string[];
  /** The versions that open answers are coded by. */
  readonly frames: readonly CodeFrameEntity[];
  /** Ids, one a respondent. */
  readonly responses: readonly string[];
}

interface ResponseRow {
  readonly id: string;
  readonly organisation: string;
  readonly strand: string;
  readonly weight: number;
  readonly answers: Answers;
  readonly codings:
    readonly (Coding & { readonly item: string; readonly second: boolean })[] | null;
  readonly decisions:
    readonly { readonly item: string; readonly themes: readonly string[] }[] | null;
}

/** Counts what response rows say now; an edition is what they said when it was sealed. */
@Injectable()
export class WaveColumnsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsService,
  ) {}

  /**
   * @param manager to read as part of a transaction
   * @throws Refusal WRONG_STATUS when the waves do not share an instrument version
   */
  async of(
    waves: readonly WaveEntity[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<WaveColumns> {
    const [first] = waves;
    if (first === undefined) throw new RangeError('no wave to read');
    for (const wave of waves) {
      if (wave.instrumentVersionId !== first.instrumentVersionId) {
        throw new Refusal('WRONG_STATUS', 'An edition’s waves must share one instrument version.');
      }
    }
    const instrument = await this.instruments.compiledVersion(first.instrumentVersionId);
    const frames = await this.instruments.currentCodeFrames(first.studyId);
    const strands = strandsOf(waves);
    const codebook = withStrand(withThemes(instrument.codebook, frames), strands);
    const ids = waves.map(({ id }) => id);
    const rows = await rowsOf(
      manager,
      ids,
      frames.map(({ id }) => id),
    );
    const coded = rows.map((row) => codedResponse(row, instrument, strands));
    return {
      codebook,
      columns: columnsFromResponses(codebook, instrument.codebook, coded),
      organisations: rows.map(({ organisation }) => organisation),
      frames,
      responses: rows.map(({ id }) => id),
    };
  }
}

/** In an order that does not depend on how the rows were inserted, so the hash does not either. */
const rowsOf = (
  manager: EntityManager,
  waveIds: readonly string[],
  frameIds: readonly string[],
): Promise<ResponseRow[]> =>
  manager.query(
    `SELECT response.id, organisation.key AS organisation, response.strand, response.weight,
            response.answers,
            (SELECT jsonb_agg(jsonb_build_object(
                      'item', frame.item, 'coder', coding.coder, 'themes', coding.themes,
                      'since', to_char(coding.coded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                      'second', coding.coder = ANY (double_coding.coders::text[])))
               FROM theme_coding coding
               JOIN code_frame frame ON frame.id = coding.code_frame_id
               LEFT JOIN double_coding
                 ON double_coding.wave_id = response.wave_id AND double_coding.item = frame.item
              WHERE coding.response_id = response.id AND frame.id = ANY ($2)) AS codings,
            (SELECT jsonb_agg(jsonb_build_object('item', frame.item, 'themes', adjudication.themes))
               FROM adjudication JOIN code_frame frame ON frame.id = adjudication.code_frame_id
              WHERE adjudication.response_id = response.id AND frame.id = ANY ($2)) AS decisions
       FROM response
       JOIN organisation ON organisation.id = response.organisation_id
      WHERE response.wave_id = ANY ($1) AND response.status = 'complete'
        AND response.exclusion_id IS NULL
      ORDER BY response.wave_id COLLATE "C", response.respondent COLLATE "C"`,
    [waveIds, frameIds],
  );

/** The waves' strands, each code once; the first wave that has one words it. */
const strandsOf = (waves: readonly WaveEntity[]): readonly Strand[] =>
  waves
    .flatMap(({ strands }) => strands)
    .filter(({ code }, at, all) => all.findIndex((each) => each.code === code) === at);

function codedResponse(
  row: ResponseRow,
  instrument: CompiledInstrument,
  strands: readonly Strand[],
): CodedResponse {
  const asks = strands.find(({ code }) => code === row.strand)?.asks ?? null;
  return {
    organisation: row.organisation,
    strand: row.strand,
    weight: row.weight,
    encoded: encodeAnswers(instrument, row.answers, asks === null ? null : new Set(asks)),
    themes: themesOf(row),
  };
}

/** The codes that count, by item; an item that is absent has not been coded. */
function themesOf({ codings, decisions }: ResponseRow): ReadonlyMap<string, readonly string[]> {
  const all = [...(codings ?? []), ...(decisions ?? [])];
  const themes = new Map<string, readonly string[]>();
  for (const item of new Set(all.map((each) => each.item))) {
    const given = (codings ?? []).filter((each) => each.item === item);
    const second = new Set(given.flatMap((each) => (each.second ? [each.coder] : [])));
    const adjudicated = decisions?.find((each) => each.item === item)?.themes ?? null;
    const counting = codesThatCount({ codings: given, adjudicated }, second);
    if (counting !== null) themes.set(item, counting.themes);
  }
  return themes;
}
