import { Injectable } from '@nestjs/common';
import type { PublishedTable } from '../../domain/disclosure/published-table.js';
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
import type { CrosstabSpec } from '../../domain/tabulation/table.js';
import { EditionsService } from '../editions/editions.service.js';
import { StudyService } from '../study/study.service.js';
import type { CrosstabInput } from './crosstab.input.js';
import type { CrosstabModel } from './crosstab.model.js';

const LEVEL = 0.95;

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
    const spec = specOf(input);
    const provenance = unprinted(rowSourceOf(edition));
    const { codebook } = edition;
    const table = crosstab(codebook, columns, spec, provenance, {
      ...DEFAULT_COMPARISON_RULES,
      isSeen: seenColumns(codebook, spec, disclosure),
    });
    const stub = variableNamed(codebook, spec.rows);
    const exempt = exemptKeys(publicIn(edition, study.claims), disclosure);
    const released = release(table, stub, disclosure, exempt);
    if (!edition.reconstructed || spec.weighted) return modelOf(released);
    const printed = printedValues(study.claims, study.figures, study.chartValues);
    return modelOf(markPrinted(released, stub, codebook, printed));
  }
}

const modelOf = (table: PublishedTable): CrosstabModel => ({
  ...table,
  preliminary: false,
  comparisons: table.comparisons.map(({ interval, effect, ...comparison }) => ({
    ...comparison,
    low: interval.defined ? interval.lower : null,
    high: interval.defined ? interval.upper : null,
    effect: effect.defined ? effect.value : null,
  })),
});

const specOf = (input: CrosstabInput): CrosstabSpec => ({
  rows: input.rows,
  columns: input.columns ?? [],
  filter: input.filter ?? [],
  weighted: input.weighted ?? false,
  level: input.level ?? LEVEL,
});
