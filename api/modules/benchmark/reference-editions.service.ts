import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  referenceEdition,
  type ReferenceEdition,
} from '../../domain/benchmark/reference-edition.js';
import { leadersIn } from '../../domain/benchmark/leaders-in.js';
import type { PlanCatalogue } from '../../domain/benchmark/plan-catalogue.js';
import { exemptKeys } from '../../domain/disclosure/release-estimate.js';
import { Refusal } from '../../domain/refusal.js';
import { publicIn } from '../../domain/reporting/public-statistics.js';
import { rowSourceOf } from '../../domain/reporting/reported-rows.js';
import type { EditionEntity } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import { StudyService } from '../study/study.service.js';

/** An edition made ready to compare respondents with. */
export interface Reference {
  readonly leaders: ReferenceEdition;
  readonly plan: PlanCatalogue;
  /** What its respondents were asked by. */
  readonly instrumentVersionId: string;
}

@Injectable()
export class ReferenceEditionsService {
  /** What is sealed never changes, so its scores are computed once; by the edition's hash. */
  private readonly byHash = new Map<string, Reference>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly studies: StudyService,
  ) {}

  /** @throws Refusal NOT_FOUND when there is no such edition, or its study has no benchmark */
  async byId(id: string): Promise<{ edition: EditionEntity; reference: Reference }> {
    const { edition, columns, disclosure } = await this.editions.sealed(id);
    const known = this.byHash.get(edition.hash);
    if (known !== undefined) return { edition, reference: known };
    const { benchmark, claims } = await this.studies.byId(edition.studyId);
    if (benchmark === null) {
      throw new Refusal('NOT_FOUND', `The study of ${edition.name} has no benchmark.`);
    }
    const { codebook } = edition;
    const reference: Reference = {
      leaders: referenceEdition({
        ...{ codebook, columns, disclosure, leaders: leadersIn(codebook, benchmark.leaders) },
        exempt: exemptKeys(publicIn(edition, claims), disclosure),
        source: rowSourceOf(edition),
      }),
      plan: benchmark.plan,
      instrumentVersionId: await this.instrumentOf(edition),
    };
    this.byHash.set(edition.hash, reference);
    return { edition, reference };
  }

  /** The waves of an edition share one instrument version. */
  private async instrumentOf({ id }: EditionEntity): Promise<string> {
    const rows = await this.dataSource.query<{ version: string }[]>(
      `SELECT wave.instrument_version_id AS version
         FROM edition_wave JOIN wave ON wave.id = edition_wave.wave_id
        WHERE edition_wave.edition_id = $1 LIMIT 1`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`edition ${id} has no wave`);
    return row.version;
  }
}
