import { z } from 'zod';
import { QUALITY_FLAGS } from '../../domain/fieldwork/quality-flag.js';
import { RESPONSE_MODES } from '../../domain/fieldwork/response-mode.js';
import { RESPONSE_STATUSES } from '../../domain/fieldwork/response-status.js';

const ANSWERS = z.object({
  variable: z.string(),
  options: z.array(z.string()).max(254).nullish(),
  unanswered: z.boolean().nullish(),
});

/** Narrows a wave's responses down: all that is given must hold; any of a list will do. */
export const RESPONSE_FILTER = z.object({
  statuses: z.array(z.enum(RESPONSE_STATUSES)).nullish(),
  strands: z.array(z.string()).nullish(),
  modes: z.array(z.enum(RESPONSE_MODES)).nullish(),
  /** Submitted at this time or later. */
  from: z.coerce.date().nullish(),
  /** Submitted before this time. */
  to: z.coerce.date().nullish(),
  excluded: z.boolean().nullish(),
  /** Excluded by this exclusion. */
  exclusion: z.string().nullish(),
  flags: z.array(z.enum(QUALITY_FLAGS)).nullish(),
  organisation: z.string().nullish(),
  /** Start of the respondent's key, or the response's id. */
  search: z.string().nullish(),
  answers: z.array(ANSWERS).max(20).nullish(),
});
export type ResponseFilter = z.infer<typeof RESPONSE_FILTER>;
export type AnswerFilter = z.infer<typeof ANSWERS>;
