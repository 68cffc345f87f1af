import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link or a cookie; only its hash is stored. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256: a random token needs no slow hash. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
