import { Injectable } from '@nestjs/common';
import {
  type AnalystView,
  meetsPrimaryRules,
  releaseToAnalyst,
} from '../../domain/disclosure/analyst-view.js';
import type { PublishedTable } from '../../domain/disclosure/published-table.js';
import { release, seenColumns } from '../../domain/disclosure/release.js';
import { exemptKeys } from '../../domain/disclosure/release-estimate.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import { Refusal } from '../../domain/refusal.js';
import { publicIn } from '../../domain/reporting/public-statistics.js';
import { battery } from '../../domain/tabulation/battery.js';
import { variableNamed } from '../../domain/tabulation/check-spec.js';
import {
  type ComparisonRules,
  DEFAULT_COMPARISON_RULES,
} from '../../domain/tabulation/compare-columns.js';
import { crosstab } from '../../domain/tabulation/crosstab.js';
import type { Table } from '../../domain/tabulation/table.js';
import type { StudyEntity } from '../study/study.entity.js';
import { StudyService } from '../study/study.service.js';
import { specOf } from '../tabulation/crosstab.input.js';
import { crosstabModel } from '../tabulation/crosstab.model.js';
import type { AnalysisBatteryInput, AnalysisTableInput } from './analysis.input.js';
import type { AnalysisModel } from './analysis.model.js';
import { type AnalysisSource, AnalysisSourcesService } from './analysis-sources.service.js';

/** Tables as a study's analysts see them on their own screens. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly sources: AnalysisSourcesService,
    private readonly studies: StudyService,
  ) {}

  /** @throws Refusal, InvalidTable */
  async table(studyId: string, input: AnalysisTableInput): Promise<AnalysisModel> {
    const { study, source } = await this.prepared(studyId, input);
    const started = performance.now();
    const spec = specOf(input, input.rows);
    const rules = rulesOf(study.analystView, source, input, spec.rows);
    const table = crosstab(source.codebook, source.columns, spec, source.provenance, rules);
    return modelOf([released(table, study, source)], source, study, started);
  }

  /** Every row of a matrix by the same banner. @throws Refusal, InvalidTable */
  async battery(studyId: string, input: AnalysisBatteryInput): Promise<AnalysisModel> {
    const { study, source } = await this.prepared(studyId, input);
    const started = performance.now();
    const { item } = input;
    const tables = battery(
      source.codebook,
      source.columns,
      { ...specOf(input, item), item },
      source.provenance,
      (of) => rulesOf(study.analystView, source, input, of),
    );
    if (tables.length === 0) {
      throw new Refusal('BAD_USER_INPUT', `${item} is no matrix. Name the item of one.`, {
        problems: [{ field: 'item', code: 'no-battery' }],
      });
    }
    const all = tables.map((table) => released(table, study, source));
    return modelOf(all, source, study, started);
  }

  private async prepared(studyId: string, input: AnalysisTableInput | AnalysisBatteryInput) {
    const study = await this.studies.byId(studyId);
    if (typeof input.wave === 'string' && study.analystView === 'as-outsiders') {
      throw new Refusal(
        'WRONG_STATUS',
        'This study shows its analysts what outsiders see, and of a wave in the field that is nothing. An admin can change the setting.',
      );
    }
    return { study, source: await this.sources.of(studyId, input) };
  }
}

function rulesOf(
  view: AnalystView,
  { sealed, codebook }: AnalysisSource,
  input: AnalysisTableInput | AnalysisBatteryInput,
  rows: string,
): ComparisonRules {
  const rules = {
    ...DEFAULT_COMPARISON_RULES,
    correction: input.correction ?? DEFAULT_COMPARISON_RULES.correction,
  };
  if (view === 'unprotected') return rules;
  if (view === 'as-outsiders' && sealed !== null) {
    const spec = specOf(input, rows);
    return { ...rules, isSeen: seenColumns(codebook, spec, sealed.disclosure) };
  }
  const own = sealed?.disclosure.rules ?? DEFAULT_DISCLOSURE_RULES;
  return { ...rules, isSeen: (column) => meetsPrimaryRules(column, own) };
}

function released(
  table: Table,
  study: StudyEntity,
  { sealed, codebook }: AnalysisSource,
): PublishedTable {
  if (study.analystView !== 'as-outsiders') {
    const rules = sealed?.disclosure.rules ?? DEFAULT_DISCLOSURE_RULES;
    return releaseToAnalyst(table, study.analystView, rules);
  }
  if (sealed === null) throw new Error('of a wave outsiders see nothing');
  const { edition, disclosure } = sealed;
  const exempt = exemptKeys(publicIn(edition, study.claims), disclosure);
  return release(table, variableNamed(codebook, table.spec.rows), disclosure, exempt);
}

const modelOf = (
  tables: readonly PublishedTable[],
  { sealed, readAt }: AnalysisSource,
  { analystView }: StudyEntity,
  started: number,
): AnalysisModel => ({
  tables: tables.map((table) => crosstabModel(table, sealed === null)),
  edition: sealed?.edition.id ?? null,
  readAt,
  view: analystView,
  milliseconds: performance.now() - started,
});
