import { exemptKeys } from '../../../api/domain/disclosure/release-estimate.js';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import { STRAND } from '../../../api/domain/fieldwork/strand.js';
import type { Codebook } from '../../../api/domain/instrument/codebook.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { PEER_BREAKS } from '../../../api/domain/benchmark/peer-request.js';
import type { PlanCatalogue } from '../../../api/domain/benchmark/plan-catalogue.js';
import {
  referenceEdition,
  type ReferenceEdition,
} from '../../../api/domain/benchmark/reference-edition.js';
import { withScores } from '../../../api/domain/benchmark/leader-scores.js';
import { publicStatistics } from '../../../api/domain/reporting/public-statistics.js';
import { reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import type { StudyFiles } from '../../../seeds/ai-networking-2025/study-files.js';
import { compiledInstrument, studyFiles } from '../../seeds/ai-networking-2025/study.js';
import { studyPlan } from './study-plan.js';

export interface StudyEdition {
  readonly files: StudyFiles;
  readonly instrument: CompiledInstrument;
  readonly catalogue: PlanCatalogue;
  readonly edition: ReferenceEdition;
}

/** Variables that scorecards take from the edition; decided one by one, so the rest only cost time. */
const NEEDED = [STRAND, ...PEER_BREAKS, 'maturity', 'keep_investing', 'emerging_needs'];
const MATRICES = ['effectiveness', 'importance'];

/** The shipped study as a sealed edition, its dimensions' scores sealed with it. */
export async function studyEdition(): Promise<StudyEdition> {
  const files = studyFiles();
  const made = reconstruct(files);
  const codebook: Codebook = {
    ...made.codebook,
    variables: made.codebook.variables.filter(
      ({ name, item }) => NEEDED.includes(name) || MATRICES.includes(item),
    ),
  };
  const scored = withScores(codebook, made.columns);
  const printed = publicStatistics(files.claims);
  const disclosure = await releasableGroups(
    scored.codebook,
    scored.columns,
    breaksOf(codebook, [STRAND, ...PEER_BREAKS], [STRAND]),
    DEFAULT_DISCLOSURE_RULES,
    printed,
  );
  const edition = referenceEdition({
    codebook,
    columns: made.columns,
    disclosure,
    exempt: exemptKeys(printed, disclosure),
    source: 'reconstruction',
    leaders: [{ variable: STRAND, options: ['board'] }],
  });
  return { files, instrument: compiledInstrument(files), catalogue: studyPlan(), edition };
}
