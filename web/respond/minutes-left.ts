/** What one answer costs: a matrix row is one, as any item is. */
export interface Task {
  readonly kind: 'choose-one' | 'choose-several' | 'write-words' | 'write-lines';
  /** To be read before answering: wording, options, the row of a matrix. */
  readonly words: number;
}

/** Silent reading of non-fiction: 238 words a minute (Brysbaert 2019, J. Memory and Language 109). */
const WORDS_READ_A_MINUTE = 238;
/** Typing on a phone: 36 words a minute (Palin et al. 2019, MobileHCI '19, 37,000 people). */
const WORDS_TYPED_A_MINUTE = 36;
/**
 * Seconds to decide, and words written; set so that the study's instrument comes to the nine minutes
 * it names, for want of timings of our own.
 */
const EFFORT: Record<Task['kind'], { readonly seconds: number; readonly words: number }> = {
  'choose-one': { seconds: 5, words: 0 },
  'choose-several': { seconds: 15, words: 0 },
  'write-words': { seconds: 5, words: 3 },
  'write-lines': { seconds: 25, words: 20 },
};

/** Whole minutes that the tasks take, at least 1 while there are any. */
export function minutesFor(tasks: readonly Task[]): number {
  const minutes = tasks.map(({ kind, words }) => {
    const effort = EFFORT[kind];
    const typing = effort.words / WORDS_TYPED_A_MINUTE;
    return words / WORDS_READ_A_MINUTE + effort.seconds / 60 + typing;
  });
  return Math.ceil(minutes.reduce((sum, each) => sum + each, 0));
}
