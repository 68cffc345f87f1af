/** Who may take part in an open wave: whoever has its link, or only those invited. */
export const WAVE_ACCESSES = ['open-link', 'invitation'] as const;
export type WaveAccess = (typeof WAVE_ACCESSES)[number];
