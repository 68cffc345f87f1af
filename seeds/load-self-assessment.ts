import type { INestApplicationContext } from '@nestjs/common';
import { catalogueProblems } from '../api/domain/benchmark/catalogue-problems.js';
import type { PlanCatalogue } from '../api/domain/benchmark/plan-catalogue.js';
import type { InstrumentDocument } from '../api/domain/instrument/instrument.js';
import {
  translationProblems,
  withTranslations,
} from '../api/domain/instrument/with-translations.js';
import type { ClaimDefinition } from '../api/domain/reporting/claim-definition.js';
import type { StudyDefinition } from '../api/domain/reporting/study-definition.js';
import { InstrumentsService } from '../api/modules/instruments/instruments.service.js';
import { StudyService } from '../api/modules/study/study.service.js';
import { WavesService } from '../api/modules/waves/waves.service.js';
import type { StudyTranslation } from './ai-networking-2025/study-translations.js';
import { translatedPlan } from './ai-networking-2025/translated-plan.js';

const TRANSLATED_VERSION = 2;

/** What a study's own files say of the self-assessment. */
export interface SelfAssessmentFiles {
  readonly definition: StudyDefinition;
  readonly instrument: InstrumentDocument;
  readonly plan: PlanCatalogue;
  readonly claims: readonly ClaimDefinition[];
  /** By locale. */
  readonly translations: Readonly<Record<string, StudyTranslation>>;
}

/**
 * Makes the study one that anybody can compare themselves with: whom with, the instrument in its
 * languages, and an open wave on it. Each step is done once; a database that an earlier version
 * published gets what it lacks.
 */
export async function loadSelfAssessment(
  app: INestApplicationContext,
  { definition, instrument, plan, claims, translations }: SelfAssessmentFiles,
): Promise<void> {
  const instruments = app.get(InstrumentsService);
  const waves = app.get(WavesService);
  const texts = Object.fromEntries(
    Object.entries(translations).map(([locale, translation]) => [locale, translation.instrument]),
  );
  const unfit = translationProblems(instrument, texts);
  if (unfit.length > 0) {
    const told = unfit.map(({ locale, path, message }) => `${locale}.json ${path}: ${message}`);
    throw new Error(told.join('; '));
  }
  const version = await instruments.addVersion(
    definition.id,
    TRANSLATED_VERSION,
    withTranslations(instrument, texts),
  );
  const { codebook } = await instruments.compiledVersion(version.id);
  const problems = catalogueProblems(plan, codebook, new Set(claims.map(({ id }) => id)));
  if (problems.length > 0) throw new Error(`plan.json: ${problems.join('; ')}`);
  await app.get(StudyService).addBenchmarkOnce(definition.id, {
    leaders: definition.leaders,
    plan: translatedPlan(plan, translations),
  });
  const wave = await waves.addOnce({
    id: `${definition.id}-wave-2`,
    studyId: definition.id,
    instrumentVersionId: version.id,
    name: definition.selfAssessment.name,
    strands: definition.selfAssessment.strands,
    access: 'open-link',
    reconstructed: false,
  });
  if (wave.status === 'draft') await waves.open(wave.id, new Date());
}
