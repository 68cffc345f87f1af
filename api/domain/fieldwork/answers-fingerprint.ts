import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { Answers } from '../instrument/answers.js';

/** Items from which two respondents hardly agree in all by chance. */
export const FEWEST_ITEMS = 8;

/**
 * The same for the same answers to all items, and only then. Blasius and Thiessen (2012), “Assessing
 * the Quality of Survey Data”, on duplicated interviews; Kuriakose and Robbins (2016),
 * Statistical Journal of the IAOS 32:283–291, suspect from 85 % of equal answers on, we from all.
 * @returns null for answers to fewer than 8 items
 */
export function answersFingerprint(answers: Answers): string | null {
  if (Object.keys(answers).length < FEWEST_ITEMS) return null;
  return createHash('sha256').update(stringify(answers)).digest('base64');
}
