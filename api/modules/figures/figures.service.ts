import { Injectable } from '@nestjs/common';
import { checkClaims } from '../../domain/reporting/check-claim.js';
import type { Claim } from '../../domain/reporting/claim.js';
import { computeFigure } from '../../domain/reporting/compute-figure.js';
import type { Figure } from '../../domain/reporting/figure.js';
import { printedValues } from '../../domain/reporting/printed-values.js';
import { publicIn } from '../../domain/reporting/public-statistics.js';
import {
  editionGate,
  type ReportedRows,
  rowSourceOf,
} from '../../domain/reporting/reported-rows.js';
import { exemptKeys } from '../../domain/disclosure/release-estimate.js';
import { Refusal } from '../../domain/refusal.js';
import type { EditionEntity } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import type { StudyEntity } from '../study/study.entity.js';
import { StudyService } from '../study/study.service.js';

/** A figure, and the edition it was computed on. */
export type EditionFigure = Figure & { readonly edition: EditionEntity };

@Injectable()
export class FiguresService {
  constructor(
    private readonly editions: EditionsService,
    private readonly studies: StudyService,
  ) {}

  async figures(editionId?: string | null): Promise<readonly EditionFigure[]> {
    const { edition, study, rows } = await this.reported(editionId);
    const printed = printedValues(study.claims, study.figures, study.chartValues);
    return study.figures.map((definition) => ({
      ...computeFigure(definition, rows, printed),
      edition,
    }));
  }

  /** @throws Refusal NOT_FOUND */
  async figure(number: number, editionId?: string | null): Promise<EditionFigure> {
    const figure = (await this.figures(editionId)).find((each) => each.number === number);
    if (figure !== undefined) return figure;
    throw new Refusal('NOT_FOUND', `The study has no figure ${number}.`);
  }

  async claims(editionId?: string | null): Promise<readonly Claim[]> {
    const { study, rows } = await this.reported(editionId);
    return checkClaims(study.claims, rows);
  }

  private async reported(editionId?: string | null): Promise<{
    readonly edition: EditionEntity;
    readonly study: StudyEntity;
    readonly rows: ReportedRows;
  }> {
    const { edition, columns, disclosure } = await this.editions.sealed(editionId);
    const study = await this.studies.byId(edition.studyId);
    const { codebook } = edition;
    const exempt = exemptKeys(publicIn(edition, study.claims), disclosure);
    return {
      edition,
      study,
      rows: {
        codebook,
        columns,
        source: rowSourceOf(edition),
        gate: editionGate(codebook, disclosure, exempt),
      },
    };
  }
}
