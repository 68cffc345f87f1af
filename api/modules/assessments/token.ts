import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/refusal.js';

const BYTES = 16;
/** 16 bytes in base64url: the last letter carries two bits only. */
const TOKEN = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** 128 random bits. */
export const makeToken = (): string => randomBytes(BYTES).toString('base64url');

/**
 * What is stored of a token. One of 128 random bits needs no salt and no slow hash.
 * @throws Refusal BAD_USER_INPUT when it is no token at all
 */
export function tokenHash(token: string): Buffer {
  if (!TOKEN.test(token)) {
    throw new Refusal('BAD_USER_INPUT', 'This link is not complete. Copy all of it.');
  }
  return createHash('sha256').update(token).digest();
}
