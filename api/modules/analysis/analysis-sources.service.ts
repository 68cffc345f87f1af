import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import type { Codebook, Provenance } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import { rowSourceOf, unprinted } from '../../domain/reporting/reported-rows.js';
import type { Columns } from '../../domain/tabulation/columns.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import type { EditionEntity } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import { WaveColumnsService } from '../editions/wave-columns.service.js';
import { WaveEntity } from '../waves/wave.entity.js';

/** What a table is computed on: an edition, or what a wave holds at the moment. */
export interface AnalysisSource {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly provenance: Provenance;
  /** Null of a wave: what may be seen is decided when it is sealed. */
  readonly sealed: {
    readonly edition: EditionEntity;
    readonly disclosure: EditionDisclosure;
  } | null;
  /** When a wave was read; null of an edition, which never changes. */
  readonly readAt: Date | null;
}

interface WaveReading {
  readonly readAt: Date;
  readonly source: Promise<AnalysisSource>;
}

/** A wave is read anew at most this often: at a million responses it takes some seconds. */
const FRESH_FOR_MS = 10_000;
/** Waves kept in memory; at a million responses of 60 items one takes about 70 MB. */
const MOST_WAVES = 4;

@Injectable()
export class AnalysisSourcesService {
  private readonly readings = new Map<string, WaveReading>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly waveColumns: WaveColumnsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param asked the study's reference edition, else its newest, when both are left out
   * @throws Refusal NOT_FOUND when the study has none such
   */
  async of(
    study: string,
    asked: { readonly edition?: string | null; readonly wave?: string | null },
  ): Promise<AnalysisSource> {
    if (typeof asked.wave === 'string') return this.wave(study, asked.wave);
    const { edition, columns, disclosure } = await this.editions.sealed(
      asked.edition ?? (await this.standing(study)),
    );
    if (edition.studyId !== study) {
      throw new Refusal('NOT_FOUND', `The study has no edition ${edition.id}.`);
    }
    return {
      codebook: edition.codebook,
      columns,
      provenance: unprinted(rowSourceOf(edition)),
      sealed: { edition, disclosure },
      readAt: null,
    };
  }

  private async standing(study: string): Promise<string> {
    const own = (await this.editions.all()).filter(({ studyId }) => studyId === study);
    const [newest] = own;
    if (newest === undefined) {
      throw new Refusal('NOT_FOUND', 'No edition of this study has been published yet.');
    }
    return (own.find(({ reference }) => reference) ?? newest).id;
  }

  private async wave(study: string, id: string): Promise<AnalysisSource> {
    const wave = await this.dataSource.getRepository(WaveEntity).findOneBy({ id, studyId: study });
    if (wave === null) throw new Refusal('NOT_FOUND', `The study has no wave ${id}.`);
    const readAt = this.clock();
    const known = this.readings.get(id);
    if (known !== undefined && readAt.getTime() - known.readAt.getTime() < FRESH_FOR_MS) {
      return known.source;
    }
    const source = this.read(wave, readAt);
    this.readings.delete(id);
    this.readings.set(id, { readAt, source });
    source.catch(() => this.readings.delete(id));
    for (const oldest of [...this.readings.keys()].slice(0, -MOST_WAVES)) {
      this.readings.delete(oldest);
    }
    return source;
  }

  private async read(wave: WaveEntity, readAt: Date): Promise<AnalysisSource> {
    const { codebook, columns } = await this.waveColumns.of([wave]);
    return {
      codebook,
      columns,
      provenance: unprinted(rowSourceOf(wave)),
      sealed: null,
      readAt,
    };
  }
}
