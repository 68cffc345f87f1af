import type { ResponseMode } from '../../api/domain/fieldwork/response-mode.js';
import type { AnswerValue } from '../../api/domain/instrument/answers.js';
import type { BoardMember } from './board-member.js';
import { buildPicks } from './build-picks.js';
import { buildRatings } from './build-ratings.js';
import { buildShares } from './build-shares.js';
import { PrintedTargets } from './printed-targets.js';
import { deviate, type Random, seededRandom } from '../../api/domain/simulation/seeded-random.js';
import type { Participant, StudyFiles } from './study-files.js';

/** One participant's row before it is checked. */
export interface BuiltResponse {
  readonly respondent: string;
  readonly organisation: string;
  readonly strand: string;
  readonly mode: ResponseMode;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly themes: readonly string[];
}

const MODES: Readonly<Record<string, ResponseMode>> = { board: 'web', interview: 'interview' };

/**
 * Builds the participants' rows from the printed numbers, the chosen bases and what we chose
 * ourselves. Deterministic: the same files give the same rows.
 * @throws ReconstructionFailure naming the claim that no rows can satisfy
 */
export function buildResponses(files: StudyFiles): readonly BuiltResponse[] {
  const targets = new PrintedTargets(files);
  const random = seededRandom(files.illustrative.seed);
  const members = files.participants.map((participant) => member(participant, random));
  const board = members.filter(({ participant }) => participant.strand === 'board');
  buildShares(board, files, targets, random);
  buildPicks(board, files, targets, random);
  buildRatings(board, files, targets, random);
  return members.map(({ participant, answers }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return {
      respondent: `R${number}`,
      organisation: `ORG-${number}`,
      strand: participant.strand,
      mode: MODES[participant.strand] ?? 'web',
      answers,
      themes: participant.themes,
    };
  });
}

function member(participant: Participant, random: Random): BoardMember {
  const { region, country, industry, line_of_business, size, role } = participant;
  const answers: Record<string, AnswerValue> = {
    region,
    country,
    industry,
    line_of_business,
    size,
  };
  if (role !== null) answers.role = role;
  for (const item of ['application_areas', 'design_mistake'] as const) {
    const text = participant[item];
    if (text !== null) answers[item] = text;
  }
  return { participant, answers, practice: deviate(random), reticence: random() };
}
