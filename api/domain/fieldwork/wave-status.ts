/** How far a wave has come: to the right, but for one whose edition is withdrawn, closed again. */
export const WAVE_STATUSES = ['draft', 'open', 'closed', 'published'] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Whether a wave may go from one status to the other in one step. */
export const mayMove = (from: WaveStatus, to: WaveStatus): boolean =>
  WAVE_STATUSES.indexOf(to) === WAVE_STATUSES.indexOf(from) + 1;
