import { Injectable } from '@nestjs/common';
import { release, seenColumns } from '../../domain/disclosure/release.js';
import { exemptKeys } from '../../domain/disclosure/release-estimate.js';
import { Refusal } from '../../domain/refusal.js';
import { markPrinted } from '../../domain/reporting/mark-printed.js';
import { printedValues } from '../../domain/reporting/printed-values.js';
import { publicIn } from '../../domain/reporting/public-statistics.js';
import { rowSourceOf, unprinted } from '../../domain/reporting/reported-rows.js';
import { variableNamed } from '../../domain/tabulation/check-spec.js';
import { DEFAULT_COMPARISON_RULES } from '../../domain/tabulation/compare-columns.js';
import { crosstab } from '../../domain/tabulation/crosstab.js';
import { EditionsService } from '../editions/editions.service.js';
import { StudyService } from '../study/study.service.js';
import { type CrosstabInput, specOf } from './crosstab.input.js';
import { type CrosstabModel, crosstabModel } from './crosstab.model.js';

@Injectable()
export class TabulationService {
  constructor(
    private readonly editions: EditionsService,
    private readonly studies: StudyService,
  ) {}

  /** @throws Refusal, InvalidTable */
  async crosstab(input: CrosstabInput): Promise<CrosstabModel> {
    if (typeof input.wave === 'string') {
      throw new Refusal('FORBIDDEN', 'A wave in the field is for signed-in analysts only.');
    }
    const { edition, columns, disclosure } = await this.editions.sealed(input.edition);
    const study = await this.studies.byId(edition.studyId);
    const spec = specOf(input, input.rows);
    const provenance = unprinted(rowSourceOf(edition));
    const { codebook } = edition;
    const table = crosstab(codebook, columns, spec, provenance, {
      ...DEFAULT_COMPARISON_RULES,
      isSeen: seenColumns(codebook, spec, disclosure),
    });
    const stub = variableNamed(codebook, spec.rows);
    const exempt = exemptKeys(publicIn(edition, study.claims), disclosure);
    const released = release(table, stub, disclosure, exempt);
    if (!edition.reconstructed || spec.weighted) return crosstabModel(released, false);
    const printed = printedValues(study.claims, study.figures, study.chartValues);
    return crosstabModel(markPrinted(released, stub, codebook, printed), false);
  }
}
