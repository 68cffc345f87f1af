import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { Codebook } from '../../domain/instrument/codebook.js';
import type { SealedPart } from '../../domain/tabulation/sealed-parts.js';

/**
 * SHA-256, in hexadecimal, over the codebook (JSON with sorted keys, since a database may reorder
 * them) and each part's name, length and bytes in the order given: the same answers always have the
 * same hash, and one changed byte another.
 */
export function editionHash(codebook: Codebook, parts: readonly SealedPart[]): string {
  const hash = createHash('sha256').update(stringify(codebook));
  for (const { name, bytes } of parts) {
    hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
