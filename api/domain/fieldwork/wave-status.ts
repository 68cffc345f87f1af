/** How far a wave has come; it only ever moves to the right. */
export const WAVE_STATUSES = ['draft', 'open', 'closed', 'published'] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Whether a wave may go from one status to the other in one step. */
export const mayMove = (from: WaveStatus, to: WaveStatus): boolean =>
  WAVE_STATUSES.indexOf(to) === WAVE_STATUSES.indexOf(from) + 1;
