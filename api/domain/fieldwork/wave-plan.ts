import type { WaveStatus } from './wave-status.js';

/** All that decides which step a wave may take next; times in ISO 8601. */
export interface WaveSituation {
  readonly status: WaveStatus;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly now: string;
  readonly responses: number;
  readonly organisations: number;
  /** Of these, the fewest that an edition of other waves does not have; null when there is none. */
  readonly joined: number | null;
  /** A withdrawn edition of the same respondents that differs in a few; null when none does. */
  readonly tooAlike: TooAlike | null;
  /** The fewest organisations that anything may be shown of, and that editions may differ by. */
  readonly minimumContributors: number;
  readonly differencing: number;
  /** An edition of it is being made. */
  readonly publishing: boolean;
  /** Of its version of the instrument, as long as that is a draft. */
  readonly instrumentProblems: number;
  /** Open items with a code frame, and how many of their answers nobody has coded. */
  readonly uncoded: readonly UncodedAnswers[];
}

export interface UncodedAnswers {
  readonly item: string;
  /** Of the item. */
  readonly label: string;
  readonly answers: number;
  readonly uncoded: number;
}

export interface TooAlike {
  /** Organisations in which the two differ: from 1 to the threshold less one. */
  readonly differ: number;
  /** What the withdrawn edition is called. */
  readonly edition: string;
}

export type StepName = 'open' | 'close' | 'publish';

export interface Blocker {
  readonly code:
    | 'done'
    | 'not-yet'
    | 'closing-date-passed'
    | 'instrument-has-problems'
    | 'too-few-organisations'
    | 'too-few-joined'
    | 'too-few-differ'
    | 'being-published';
  readonly message: string;
}

/** What to know before a step, which may be taken all the same. */
export interface StepWarning {
  readonly code: 'answers-not-coded';
  readonly message: string;
}

export interface WaveStep {
  readonly step: StepName;
  /** What will happen. */
  readonly does: readonly string[];
  readonly warnings: readonly StepWarning[];
  /** Empty: it may be taken now. */
  readonly blockers: readonly Blocker[];
}

const DOES: Readonly<Record<StepName, readonly string[]>> = {
  open: [
    'Takes answers from now on.',
    'Freezes the version of the questionnaire: it cannot be changed any more.',
  ],
  close: [
    'Takes no answers any more; who has begun cannot finish.',
    'Cannot be undone: a closed wave is not opened again.',
  ],
  publish: [
    'Seals the complete responses into an edition that can be withdrawn but never altered.',
    'Answers withdrawn later stay in it.',
  ],
};

/** The steps of a wave in order: what each does, and what keeps it from being taken now. */
export const waveSteps = (wave: WaveSituation): readonly WaveStep[] =>
  (['open', 'close', 'publish'] as const).map((step) => ({
    step,
    does: DOES[step],
    warnings: step === 'publish' && wave.status !== 'published' ? codingWarnings(wave) : [],
    blockers: blockersOf(step, wave),
  }));

const STATUS_BEFORE: Readonly<Record<StepName, WaveStatus>> = {
  open: 'draft',
  close: 'open',
  publish: 'closed',
};
const ORDER: readonly WaveStatus[] = ['draft', 'open', 'closed', 'published'];

function blockersOf(step: StepName, wave: WaveSituation): readonly Blocker[] {
  const ahead = ORDER.indexOf(STATUS_BEFORE[step]) - ORDER.indexOf(wave.status);
  if (ahead < 0) return [{ code: 'done', message: 'This has been done.' }];
  const blockers: Blocker[] = [];
  if (ahead > 0) {
    blockers.push({ code: 'not-yet', message: `The wave is ${wave.status}: earlier steps first.` });
  }
  if (step === 'open' && wave.closesAt !== null && wave.closesAt <= wave.now) {
    const message = 'Its closing date has passed. Set a later one, or none.';
    blockers.push({ code: 'closing-date-passed', message });
  }
  if (step === 'open' && wave.instrumentProblems > 0) {
    const message = `Its version of the instrument has ${wave.instrumentProblems} problem(s). Mend them, or choose another version.`;
    blockers.push({ code: 'instrument-has-problems', message });
  }
  return step === 'publish' ? [...blockers, ...publishingBlockers(wave)] : blockers;
}

function publishingBlockers(wave: WaveSituation): readonly Blocker[] {
  const { organisations, joined, minimumContributors, differencing } = wave;
  const blockers: Blocker[] = [];
  if (wave.publishing) {
    const message = 'An edition of this wave is being made.';
    blockers.push({ code: 'being-published', message });
  }
  if (organisations < minimumContributors) {
    const message = `${organisations} organisations have answered completely; under ${minimumContributors} nothing may be shown.`;
    blockers.push({ code: 'too-few-organisations', message });
  } else if (joined !== null && joined < differencing) {
    blockers.push({ code: 'too-few-joined', message: tooFewJoined(joined, differencing) });
  }
  if (wave.tooAlike !== null) {
    const message = tooFewDiffer(wave.tooAlike, differencing);
    blockers.push({ code: 'too-few-differ', message });
  }
  return blockers;
}

const codingWarnings = ({ uncoded }: WaveSituation): readonly StepWarning[] =>
  uncoded
    .filter((each) => each.uncoded > 0)
    .map(({ label, answers, uncoded: left }) => ({
      code: 'answers-not-coded',
      message: `${left} of ${answers} answers to “${label}” are not coded; the edition will count them as without an answer to its themes. Code them first, or leave them out knowingly.`,
    }));

export const tooFewJoined = (joined: number, differencing: number): string =>
  `${joined} organisations joined since an earlier edition; under ${differencing}, comparing the two could single one of them out.`;

const tooFewDiffer = ({ differ, edition }: TooAlike, differencing: number): string =>
  `The withdrawn edition “${edition}” was public, and this one differs from it in ${differ} ${differ === 1 ? 'organisation' : 'organisations'}: comparing the two could single one of them out. Publish the same answers, or answers that differ in at least ${differencing}.`;

export interface DateProblem {
  readonly code: 'opened-already' | 'closed-already' | 'in-the-past' | 'closes-before-it-opens';
  readonly field: 'opensAt' | 'closesAt';
  readonly message: string;
}

/**
 * What is wrong with planned dates; only those that change are looked at for being past.
 * @param now ISO 8601, as the dates
 */
export function dateProblems(
  before: Pick<WaveSituation, 'status' | 'opensAt' | 'closesAt'>,
  after: Pick<WaveSituation, 'opensAt' | 'closesAt'>,
  now: string,
): readonly DateProblem[] {
  const problems: DateProblem[] = [];
  const opensAnew = after.opensAt !== before.opensAt;
  const closesAnew = after.closesAt !== before.closesAt;
  if (opensAnew && before.status !== 'draft') {
    const message = 'The wave has been opened; only its closing date can change.';
    problems.push({ code: 'opened-already', field: 'opensAt', message });
  }
  if (closesAnew && (before.status === 'closed' || before.status === 'published')) {
    const message = 'The wave has been closed.';
    problems.push({ code: 'closed-already', field: 'closesAt', message });
  }
  const isPast = (date: string | null): boolean => date !== null && date <= now;
  for (const field of ['opensAt', 'closesAt'] as const) {
    if (after[field] === before[field] || !isPast(after[field])) continue;
    const message = 'A planned date lies in the future; to open or close now, say so.';
    problems.push({ code: 'in-the-past', field, message });
  }
  if (after.opensAt !== null && after.closesAt !== null && after.closesAt <= after.opensAt) {
    const message = 'It would close before it opens.';
    problems.push({ code: 'closes-before-it-opens', field: 'closesAt', message });
  }
  return problems;
}
