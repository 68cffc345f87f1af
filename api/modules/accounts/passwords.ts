import { randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import { passwordProblem, samePassword } from '../../domain/access/password-problem.js';
import { Refusal } from '../../domain/refusal.js';

/** 46 MiB, one pass, one lane: OWASP Password Storage Cheat Sheet, the most memory of its options. */
const COST = { type: argon2.argon2id, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Hashed like a password, so that an unknown address takes as long as a wrong password. */
const NOBODYS = argon2.hash(randomBytes(32), COST);

/** @throws Refusal BAD_USER_INPUT with problems when the password is a bad one */
export async function hashNewPassword(password: string, email: string): Promise<string> {
  const problem = passwordProblem(password, email);
  if (problem !== null) {
    throw new Refusal('BAD_USER_INPUT', WORDS[problem], {
      problems: [{ field: 'password', code: problem }],
    });
  }
  return argon2.hash(samePassword(password), COST);
}

/** @param hash null: there is no such account or it has no password; takes as long, and is false */
export async function passwordMatches(hash: string | null, password: string): Promise<boolean> {
  const matches = await argon2.verify(hash ?? (await NOBODYS), samePassword(password));
  return matches && hash !== null;
}

const WORDS = {
  'too-short':
    'A password has at least 12 characters. A few words in a row are easiest to remember.',
  'too-long': 'A password has at most 256 characters.',
  'is-the-email': 'The password must not be the e-mail address or a part of it.',
  'one-character-repeated': 'The password must not be one character repeated.',
} as const;
