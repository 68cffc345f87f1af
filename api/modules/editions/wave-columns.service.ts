import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
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
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';

/** Rows on their side, and what the columns mean. */
export interface WaveColumns {
  readonly codebook: Codebook;
  readonly columns: Columns;
  /** Their keys, one a respondent. */
  readonly organisations: readonly string[];
}

interface ResponseRow {
  readonly organisation: string;
  readonly strand: string;
  readonly weight: number;
  readonly answers: Answers;
  readonly themes: readonly { readonly item: string; readonly theme: string }[] | null;
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
    const rows = await rowsOf(manager, ids);
    const coded = rows.map((row) => codedResponse(row, instrument, strands));
    return {
      codebook,
      columns: columnsFromResponses(codebook, instrument.codebook, coded),
      organisations: rows.map(({ organisation }) => organisation),
    };
  }
}

/** In an order that does not depend on how the rows were inserted, so the hash does not either. */
const rowsOf = (manager: EntityManager, waveIds: readonly string[]): Promise<ResponseRow[]> =>
  manager.query(
    `SELECT organisation.key AS organisation, response.strand, response.weight, response.answers,
            (SELECT jsonb_agg(jsonb_build_object('item', code_frame.item, 'theme', theme_coding.theme))
               FROM theme_coding JOIN code_frame ON code_frame.id = theme_coding.code_frame_id
              WHERE theme_coding.response_id = response.id) AS themes
       FROM response
       JOIN organisation ON organisation.id = response.organisation_id
      WHERE response.wave_id = ANY ($1) AND response.status = 'complete'
      ORDER BY response.wave_id COLLATE "C", response.respondent COLLATE "C"`,
    [waveIds],
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
  const themes = new Map<string, string[]>();
  for (const { item, theme } of row.themes ?? []) {
    themes.set(item, [...(themes.get(item) ?? []), theme]);
  }
  return {
    organisation: row.organisation,
    strand: row.strand,
    weight: row.weight,
    encoded: encodeAnswers(instrument, row.answers, asks === null ? null : new Set(asks)),
    themes,
  };
}
