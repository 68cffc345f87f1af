import { withThemes } from '../../api/domain/fieldwork/code-frame.js';
import { withStrand } from '../../api/domain/fieldwork/strand.js';
import { checkAnswers } from '../../api/domain/instrument/check-answers.js';
import type { Codebook } from '../../api/domain/instrument/codebook.js';
import { compileInstrument } from '../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../api/domain/instrument/compiled-instrument.js';
import { encodeAnswers } from '../../api/domain/instrument/encode-answers.js';
import type { Columns } from '../../api/domain/tabulation/columns.js';
import { columnsFromResponses } from '../../api/domain/tabulation/columns-from-responses.js';
import { type BuiltResponse, buildResponses } from './build-responses.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import { reconstructionProblems } from './reconstruction-problems.js';
import { responsesCsv } from './responses-csv.js';
import type { StudyFiles } from './study-files.js';

export interface Reconstruction {
  readonly responses: readonly BuiltResponse[];
  /** With the strand and the themes. */
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly csv: string;
}

/**
 * Builds the rows and checks them as any response is checked, then against every claim and figure.
 * @throws ReconstructionFailure when the rows cannot be built or do not say what the report states
 */
export function reconstruct(files: StudyFiles): Reconstruction {
  const compilation = compileInstrument(files.instrument);
  if (!compilation.ok) {
    throw new ReconstructionFailure(
      compilation.problems.map(({ path, message }) => `instrument.json, ${path}: ${message}`),
    );
  }
  const { instrument } = compilation;
  const responses = accepted(buildResponses(files), instrument, files);
  const codebook = studyCodebook(instrument, files);
  const columns = columnsOf(responses, instrument, files);
  const problems = reconstructionProblems(files, codebook, columns);
  if (problems.length > 0) throw new ReconstructionFailure(problems);
  const csv = responsesCsv(responses, instrument.codebook, files.codeFrame.item);
  return { responses, codebook, columns, csv };
}

/** The instrument's codebook with what fieldwork adds to it. */
export const studyCodebook = (
  { codebook }: CompiledInstrument,
  { study, codeFrame }: StudyFiles,
): Codebook => withStrand(withThemes(codebook, [codeFrame]), study.strands);

export function columnsOf(
  responses: readonly BuiltResponse[],
  instrument: CompiledInstrument,
  files: StudyFiles,
): Columns {
  return columnsFromResponses(
    studyCodebook(instrument, files),
    instrument.codebook,
    responses.map(({ organisation, strand, answers, themes }) => ({
      organisation,
      strand,
      weight: 1,
      encoded: encodeAnswers(instrument, answers, askedOf(strand, files)),
      themes: new Map(themes.length === 0 ? [] : [[files.codeFrame.item, themes]]),
    })),
  );
}

function askedOf(strand: string, { study }: StudyFiles): ReadonlySet<string> | null {
  const asks = study.strands.find(({ code }) => code === strand)?.asks ?? null;
  return asks === null ? null : new Set(asks);
}

/** The rows with their answers as the validator returns them. */
function accepted(
  responses: readonly BuiltResponse[],
  instrument: CompiledInstrument,
  files: StudyFiles,
): readonly BuiltResponse[] {
  const problems: string[] = [];
  const checked = responses.map((response) => {
    const asked = askedOf(response.strand, files);
    const check = checkAnswers(instrument, response.answers, { complete: true, asked });
    if (check.ok) return { ...response, answers: check.answers };
    problems.push(...check.problems.map(({ message }) => `${response.respondent}: ${message}`));
    return response;
  });
  if (problems.length > 0) throw new ReconstructionFailure(problems);
  return checked;
}
