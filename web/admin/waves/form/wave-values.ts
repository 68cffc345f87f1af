import { ApiError } from '../../../api/api-error';
import { instantOf, localOf } from './local-time';

/** A wave as its form holds it: dates in the reader's zone. */
export interface WaveValues {
  readonly name: string;
  /** Of the instrument. */
  readonly version: number;
  readonly access: 'INVITATION' | 'OPEN_LINK';
  readonly opensAt: string;
  readonly closesAt: string;
  /** One a line. */
  readonly strands: string;
}

export type WaveField = keyof WaveValues;
export type FieldProblems = Readonly<Partial<Record<WaveField, string>>>;

const FIELDS: readonly WaveField[] = [
  'name',
  'version',
  'access',
  'opensAt',
  'closesAt',
  'strands',
];

/** What the API said of single fields; none when it refused for another reason. */
export function fieldProblems(error: unknown): FieldProblems {
  if (!(error instanceof ApiError) || !Array.isArray(error.details.problems)) return {};
  const problems = error.details.problems as readonly { field?: unknown; message?: unknown }[];
  return Object.fromEntries(
    problems.flatMap(({ field, message }) =>
      FIELDS.includes(field as WaveField) && typeof message === 'string' ? [[field, message]] : [],
    ),
  ) as FieldProblems;
}

/** Strands as the API takes them: a code is made of each label. */
export function strandsOf(typed: string): { code: string; label: string }[] {
  const codes = new Set<string>();
  return typed
    .split('\n')
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .map((label) => {
      const bare = label
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      const base = bare === '' ? 'strand' : bare;
      let code = base;
      for (let number = 2; codes.has(code); number += 1) code = `${base}-${number}`;
      codes.add(code);
      return { code, label };
    });
}

/** Dates that were not touched keep their seconds. */
export const dateOf = (local: string, stored: string | null): string | null =>
  local === localOf(stored) ? stored : instantOf(local);
