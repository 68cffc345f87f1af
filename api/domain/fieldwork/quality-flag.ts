/** What makes a response worth a second look; never by itself a reason to leave it out. */
export const QUALITY_FLAGS = [
  'speeder',
  'straight-lining',
  'same-organisation',
  'same-answers',
] as const;
export type QualityFlag = (typeof QUALITY_FLAGS)[number];
