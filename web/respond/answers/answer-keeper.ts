import { ApiError } from '../../api/api-error';
import { type AnswerProblem, problemsOf } from './answer-problem';
import type { Answers, Cell } from './cells';
import {
  compareWith,
  type Conflict,
  patchOf,
  type Unsaved,
  withAnswer,
  withChoices,
  withoutItems,
  withoutSaved,
  withSent,
  withUnsaved,
} from './unsaved';
import type { UnsavedStorage } from './unsaved-storage';

/** What the server is known to hold. */
export interface Held {
  readonly answers: Answers;
  readonly revision: number;
}

/** How answers reach the server. Both throw ApiError. */
export interface AnswerApi {
  save(patch: Answers, revision: number): Promise<Held>;
  submit(patch: Answers, revision: number): Promise<void>;
}

export interface KeeperState {
  readonly held: Held;
  readonly unsaved: Unsaved;
  /** `waiting`: the server could not be reached, and will be tried again. */
  readonly sync: 'idle' | 'saving' | 'waiting';
  /** For the person to decide; nothing is sent meanwhile. */
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly AnswerProblem[];
  /** The API's code when nothing more can be saved: closed, erased, or submitted elsewhere. */
  readonly ended: string | null;
}

export type Submission = 'submitted' | 'conflict' | 'problems' | 'unreachable' | 'ended';

export interface KeeperTiming {
  /** After the last answer, so that a word typed is one save. */
  readonly pauseMs: number;
  /** Before the first, second ... next try; the last goes on. */
  readonly retryMs: readonly number[];
  /** Tries of one submission before it is handed back to the person. */
  readonly submitTries: number;
}

const TIMING: KeeperTiming = {
  pauseMs: 400,
  retryMs: [1000, 2000, 4000, 8000, 15_000, 30_000],
  submitTries: 4,
};

/** Wrong with finished answers alone; they are saved all the same. */
const ONLY_AT_THE_END = new Set(['unanswered', 'too-few']);

/** Codes after which no save can succeed. */
const ENDED = new Set(['WAVE_NOT_OPEN', 'NOT_FOUND', 'WRONG_STATUS']);

/**
 * Keeps the answers of one questionnaire: on screen at once, in the browser's storage until saved,
 * on the server as soon as it can be reached. One request at a time; sending twice is safe.
 */
export class AnswerKeeper {
  private state: KeeperState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private isSubmitting = false;
  private failures = 0;

  constructor(
    held: Held,
    private readonly storage: UnsavedStorage,
    private readonly api: AnswerApi,
    private readonly timing: KeeperTiming = TIMING,
  ) {
    this.state = {
      ...{ held, unsaved: {}, sync: 'idle', conflicts: [], problems: [], ended: null },
      ...compareWith(storage.read(), held.answers),
    };
  }

  readonly current = (): KeeperState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** As on screen. */
  answers(): Answers {
    return withUnsaved(this.state.held.answers, this.state.unsaved);
  }

  answer(item: string, value: unknown): void {
    const { held, unsaved, problems } = this.state;
    this.change({
      unsaved: withAnswer(unsaved, held.answers, item, value),
      problems: problems.filter((problem) => problem.item !== item),
    });
    this.saveAfter(this.timing.pauseMs);
  }

  /** Tries at once: the network is back, the page is about to be hidden, or it has just opened. */
  readonly saveNow = (): void => {
    this.saveAfter(0);
  };

  /** Ends the conflicts: keeps mine where told, takes theirs elsewhere. */
  readonly choose = (keepsMine: (cell: Cell) => boolean): void => {
    const { unsaved, conflicts } = this.state;
    this.change({ unsaved: withChoices(unsaved, conflicts, keepsMine), conflicts: [] });
    this.saveNow();
  };

  showProblems(problems: readonly AnswerProblem[]): void {
    this.change({ problems });
  }

  /** Submits with whatever is unsaved, trying again by itself for a while. */
  async submit(): Promise<Submission> {
    clearTimeout(this.timer);
    this.isSubmitting = true;
    try {
      await this.saving;
      return await this.trySubmitting();
    } finally {
      this.isSubmitting = false;
      if (this.isSaveDue()) this.saveAfter(this.retryDelay());
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async trySubmitting(): Promise<Submission> {
    for (let tries = 0; tries < this.timing.submitTries; tries++) {
      if (this.state.conflicts.length > 0) return 'conflict';
      if (this.state.ended !== null) return 'ended';
      const { held } = this.state;
      const sent = withSent(this.state.unsaved);
      this.change({ unsaved: sent, sync: 'saving', problems: [] });
      try {
        await this.api.submit(patchOf(held.answers, sent), held.revision);
        this.change({ unsaved: {}, sync: 'idle' });
        return 'submitted';
      } catch (error) {
        this.take(error);
        if (this.state.problems.length > 0) return 'problems';
        if (this.state.sync === 'waiting') await pause(this.retryDelay());
      }
    }
    return this.state.conflicts.length > 0 ? 'conflict' : 'unreachable';
  }

  private saveAfter(delayMs: number): void {
    clearTimeout(this.timer);
    if (!this.isSaveDue()) return;
    this.timer = setTimeout(() => {
      if (this.saving === null && this.isSaveDue()) {
        this.saving = this.save().finally(() => {
          this.saving = null;
          if (this.isSaveDue()) this.saveAfter(this.retryDelay());
        });
      }
    }, delayMs);
  }

  private isSaveDue(): boolean {
    const { conflicts, ended } = this.state;
    const isAllowed = !this.isSubmitting && ended === null && conflicts.length === 0;
    return isAllowed && Object.keys(this.sendable()).length > 0;
  }

  /** Refused answers wait until they are changed. */
  private sendable(): Unsaved {
    const { unsaved, problems } = this.state;
    const refused = problems.filter(({ code }) => !ONLY_AT_THE_END.has(code));
    return withoutItems(unsaved, new Set(refused.map(({ item }) => item)));
  }

  private async save(): Promise<void> {
    const { held } = this.state;
    const sent = withSent(this.sendable());
    this.change({ unsaved: { ...this.state.unsaved, ...sent }, sync: 'saving' });
    try {
      const saved = await this.api.save(patchOf(held.answers, sent), held.revision);
      this.failures = 0;
      const unsaved = withoutSaved(this.state.unsaved, sent, saved.answers);
      this.change({ held: saved, unsaved, sync: 'idle' });
    } catch (error) {
      this.take(error);
    }
  }

  /** Whatever was not a clear answer of the API means that the server was not reached. */
  private take(error: unknown): void {
    const code = error instanceof ApiError ? error.code : 'OFFLINE';
    const details = error instanceof ApiError ? error.details : {};
    if (code === 'STALE_REVISION' && details.status !== 'submitted') this.takeStale(details);
    else if (code === 'STALE_REVISION') this.change({ sync: 'idle', ended: 'WRONG_STATUS' });
    else if (code === 'INVALID_ANSWERS') this.takeProblems(problemsOf(details));
    else if (ENDED.has(code)) this.change({ sync: 'idle', ended: code });
    else {
      this.failures += 1;
      this.change({ sync: 'waiting' });
    }
  }

  private takeStale(details: Readonly<Record<string, unknown>>): void {
    const held = { answers: details.answers as Answers, revision: details.revision as number };
    this.failures = 0;
    this.change({ held, sync: 'idle', ...compareWith(this.state.unsaved, held.answers) });
  }

  private takeProblems(problems: readonly AnswerProblem[]): void {
    const before = Object.keys(this.sendable()).length;
    this.change({ sync: 'idle', problems });
    // Of nothing that is kept back: the same would be refused again, so there is no hurry.
    this.failures = Object.keys(this.sendable()).length < before ? 0 : this.failures + 1;
  }

  private retryDelay(): number {
    if (this.failures === 0) return 0;
    const { retryMs } = this.timing;
    return retryMs[Math.min(this.failures, retryMs.length) - 1] ?? 0;
  }

  private change(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change };
    this.storage.write(this.state.unsaved);
    for (const listener of this.listeners) listener();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
