import { readFileSync } from 'node:fs';
import type { PlanCatalogue } from '../../../api/domain/benchmark/plan-catalogue.js';
import { FOLDER } from '../../seeds/ai-networking-2025/study.js';

/** The catalogue that ships with the study. */
export const studyPlan = (): PlanCatalogue =>
  JSON.parse(readFileSync(new URL('plan.json', FOLDER), 'utf8')) as PlanCatalogue;
