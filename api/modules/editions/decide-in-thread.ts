import { Worker } from 'node:worker_threads';
import type { DecidedEdition } from '../../domain/disclosure/beside-seen.js';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import type { ExemptStatistic } from '../../domain/disclosure/exempt.js';
import type { Break } from '../../domain/disclosure/group.js';
import type { DisclosureRules } from '../../domain/disclosure/rules.js';
import type { Codebook } from '../../domain/instrument/codebook.js';
import type { Columns } from '../../domain/tabulation/columns.js';

/**
 * What `releasableGroups` and `besideSeen` are given, but for the dimensions' scores, which the thread
 * adds.
 */
export interface DisclosureTask {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly breaks: readonly Break[];
  readonly rules: DisclosureRules;
  readonly exempt: readonly ExemptStatistic[];
  readonly who: Pick<DecidedEdition, 'respondents' | 'organisations'>;
  readonly seen: readonly DecidedEdition[];
}

export type DisclosureMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'decided'; readonly disclosure: EditionDisclosure };

export interface Watching {
  /** Ends the thread; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** @param share of the work done, in [0, 1] */
  readonly onProgress?: (share: number) => void;
}

const THREAD = new URL('./disclosure-thread.js', import.meta.url);

/** Decides in a thread of its own what of an edition may be shown, so that requests are answered. */
export function decideInThread(
  task: DisclosureTask,
  { signal, onProgress }: Watching = {},
): Promise<EditionDisclosure> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(THREAD, { workerData: task });
    const abort = (): void => {
      void thread.terminate();
    };
    signal?.addEventListener('abort', abort, { once: true });
    thread.on('message', (message: DisclosureMessage) => {
      if (message.kind === 'decided') resolve(message.disclosure);
      else onProgress?.(message.share);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      const reason: unknown = signal?.aborted === true ? signal.reason : null;
      reject(reason instanceof Error ? reason : new Error(`the thread ended with code ${code}`));
    });
  });
}
