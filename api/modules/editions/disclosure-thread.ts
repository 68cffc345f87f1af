/** The thread that decides what of an edition may be shown: seconds of arithmetic, nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { withScores } from '../../domain/benchmark/leader-scores.js';
import { besideSeen } from '../../domain/disclosure/beside-seen.js';
import { releasableGroups } from '../../domain/disclosure/releasable-groups.js';
import type { DisclosureMessage, DisclosureTask } from './decide-in-thread.js';

const { codebook, columns, breaks, rules, exempt, who, seen } = workerData as DisclosureTask;
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
const known = seen.map((edition) => ({
  ...edition,
  ...withScores(edition.codebook, edition.columns),
}));
tell({ kind: 'decided', disclosure: besideSeen({ ...scored, ...who, disclosure }, known) });
