import type { AnswerValue } from '../../api/domain/instrument/answers.js';
import type { Random } from '../../api/domain/simulation/seeded-random.js';
import type { Participant } from './study-files.js';

/** A board participant while their answers are being filled in. */
export interface BoardMember {
  readonly participant: Participant;
  readonly answers: Record<string, AnswerValue>;
  /** How far ahead the organisation is, mean 0, variance about 1; what ties its ratings together. */
  readonly practice: number;
  /** How readily the participant leaves a question out, 0 to 1. */
  readonly reticence: number;
}

/**
 * Draws those who answer a question, in the order given. The reticent are left out more often, so
 * that gaps cluster in people as they do in surveys.
 */
export function answering(
  members: readonly BoardMember[],
  count: number,
  random: Random,
): readonly BoardMember[] {
  return members
    .map((each) => ({ each, key: random() * (0.25 + each.reticence) }))
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .map(({ each }) => each)
    .sort((one, other) => members.indexOf(one) - members.indexOf(other));
}
