import { isDeepStrictEqual } from 'node:util';
import type { AnswerProblem } from '../../domain/instrument/answer-problem.js';
import type { Answers } from '../../domain/instrument/answers.js';
import { type AnswerCheck, checkAnswers } from '../../domain/instrument/check-answers.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { Refusal } from '../../domain/refusal.js';
import type { AssessmentEntity } from './assessment.entity.js';

/** What answers are checked against: the instrument, and the items asked of this respondent. */
export interface AskedOf {
  readonly instrument: CompiledInstrument;
  /** Null: all. */
  readonly asked: ReadonlySet<string> | null;
}

/**
 * Answers with a patch laid over them: an item in the patch takes its place as a whole, `null` takes
 * it away, an item absent stays. Not checked yet.
 */
export function patched(answers: Answers, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  // Without a prototype, `__proto__` is a name like any other, and unknown.
  return Object.assign(Object.create(null) as object, answers, patch);
}

/** Checks finished answers; what is routed past is dropped. */
export const checkFinished = ({ instrument, asked }: AskedOf, answers: unknown): AnswerCheck =>
  checkAnswers(instrument, answers, { complete: true, asked });

/**
 * Checks answers somebody is still giving. What is routed past is kept: it counts again when they
 * change their mind.
 */
export function checkUnfinished({ instrument, asked }: AskedOf, answers: unknown): AnswerCheck {
  const items = instrument.items.map((item) => ({ ...item, routing: null }));
  return checkAnswers({ ...instrument, items }, answers, { complete: false, asked });
}

export const sameAnswers = (one: Answers, other: Answers): boolean => isDeepStrictEqual(one, other);

export const invalidAnswers = (problems: readonly AnswerProblem[]): Refusal =>
  new Refusal(
    'INVALID_ANSWERS',
    `${problems.length} answer(s) cannot be taken, first: ${problems[0]?.item ?? ''}: ${problems[0]?.message ?? ''}`,
    { problems },
  );

/** Tells what is there now, so that the respondent can choose. */
export const staleRevision = ({ revision, answers, status }: AssessmentEntity): Refusal =>
  new Refusal(
    'STALE_REVISION',
    status === 'submitted'
      ? 'These answers have been submitted and cannot be changed.'
      : 'The answers were changed somewhere else since they were last read here. Nothing was overwritten.',
    { revision, answers, status },
  );
