/** The thread that decides what of an edition may be shown: seconds of arithmetic, nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { withScores } from '../../domain/benchmark/leader-scores.js';
import { releasableGroups } from '../../domain/disclosure/releasable-groups.js';
import type { DisclosureMessage, DisclosureTask } from './decide-in-thread.js';

const { codebook, columns, breaks, rules, exempt } = workerData as DisclosureTask;
const tell = (message: DisclosureMessage): void => parentPort?.postMessage(message);
const scored = withScores(codebook, columns);
const disclosure = await releasableGroups(
  scored.codebook,
  scored.columns,
  breaks,
  rules,
  exempt,
  (decided, of) => {
    tell({ kind: 'progress', share: Math.min(1, decided / of) });
  },
);
tell({ kind: 'decided', disclosure });
