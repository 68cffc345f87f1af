import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { computeFigure } from '../../../api/domain/reporting/compute-figure.js';
import type { Figure } from '../../../api/domain/reporting/figure.js';
import { printedValues } from '../../../api/domain/reporting/printed-values.js';
import { unpublished } from '../../../api/domain/reporting/reported-rows.js';
import {
  type Reconstruction,
  reconstruct,
} from '../../../seeds/ai-networking-2025/reconstruction.js';
import { ReconstructionFailure } from '../../../seeds/ai-networking-2025/reconstruction-failure.js';
import { readStudyFiles, type StudyFiles } from '../../../seeds/ai-networking-2025/study-files.js';

export const FOLDER = new URL('../../../seeds/ai-networking-2025/', import.meta.url);

export const studyFiles = (): StudyFiles => readStudyFiles(FOLDER);

export function compiledInstrument(files: StudyFiles): CompiledInstrument {
  const compilation = compileInstrument(files.instrument);
  if (!compilation.ok) throw new Error(compilation.problems.map(({ path }) => path).join(', '));
  return compilation.instrument;
}

/** What the reconstruction complains of; nothing when it succeeds. */
export function complaints(files: StudyFiles): readonly string[] {
  try {
    reconstruct(files);
    return [];
  } catch (failure) {
    if (failure instanceof ReconstructionFailure) return failure.problems;
    throw failure;
  }
}

export function figureOf(number: number, files: StudyFiles, made: Reconstruction): Figure {
  const definition = files.figures.find((figure) => figure.number === number);
  if (definition === undefined) throw new Error(`no figure ${number}`);
  const printed = printedValues(files.claims, files.figures, files.chartValues);
  return computeFigure(definition, unpublished(made.codebook, made.columns), printed);
}
