import type { ResponseMode } from '../fieldwork/response-mode.js';
import type { Strand } from '../fieldwork/strand.js';
import type { Answers, AnswerValue } from '../instrument/answers.js';
import { checkAnswers } from '../instrument/check-answers.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { holds } from '../instrument/routing.js';
import { itemTendencies, type ItemTendency } from './item-tendencies.js';
import { deviate, type Random, seededRandom } from './seeded-random.js';
import { simulateAnswer } from './simulate-answer.js';

/** A response nobody gave. */
export interface SimulatedResponse {
  /** From 0; a few organisations have more than one respondent. */
  readonly organisation: number;
  readonly strand: string;
  readonly mode: ResponseMode;
  readonly answers: Answers;
  /** When within fieldwork, in [0, 1). */
  readonly moment: number;
}

/** Share of respondents who are the second or third of their organisation. */
const COLLEAGUES = 0.08;
const BY_TELEPHONE = 0.15;

/**
 * Makes up complete responses to an instrument: some options are more popular than others, how
 * advanced an organisation is shows in many of its answers, some items are left blank. Nothing in
 * them is measured. The same seed gives the same responses on every machine.
 * @throws Error when the instrument takes no answers at all, such as by rules that contradict
 */
export function simulateResponses(
  instrument: CompiledInstrument,
  strands: readonly Strand[],
  count: number,
  seed: number,
): readonly SimulatedResponse[] {
  const random = seededRandom(seed);
  const tendencies = itemTendencies(instrument, random);
  const advancement: number[] = [];
  return Array.from({ length: count }, (): SimulatedResponse => {
    const isColleague = advancement.length > 0 && random() < COLLEAGUES;
    const organisation = isColleague
      ? Math.floor(random() * advancement.length)
      : advancement.push(deviate(random)) - 1;
    const strand = strands[Math.floor(random() * strands.length)];
    if (strand === undefined) throw new RangeError('a wave has a strand');
    const asked = strand.asks === null ? null : new Set(strand.asks);
    const advanced = (advancement[organisation] ?? 0) + 0.3 * deviate(random);
    const answers = answersOf(tendencies, asked, advanced, random);
    const check = checkAnswers(instrument, answers, { complete: true, asked });
    if (!check.ok) {
      throw new Error(
        `the instrument refuses made-up answers: ${check.problems[0]?.message ?? ''}`,
      );
    }
    const mode = random() < BY_TELEPHONE ? 'telephone' : 'web';
    return {
      ...{ organisation, strand: strand.code, mode, answers: check.answers },
      moment: random(),
    };
  });
}

function answersOf(
  tendencies: readonly ItemTendency[],
  asked: ReadonlySet<string> | null,
  advanced: number,
  random: Random,
): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const tendency of tendencies) {
    const { name, routing } = tendency.item;
    if (asked !== null && !asked.has(name)) continue;
    if (routing !== null && !holds(routing, answers)) continue;
    const answer = simulateAnswer(tendency, advanced, random);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}
