import type { DocumentObject } from './document-reader.js';

/** For reading documents that may still be wrong: what does not fit counts as not there. */
export const isObject = (value: unknown): value is DocumentObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];
