import { describe, expect, it } from '@jest/globals';
import { passwordProblem, samePassword } from '../../../api/domain/access/password-problem.js';

const EMAIL = 'ada.lovelace@analytical-engine.example';

describe('what is wrong with a password', () => {
  it.each([
    ['eleven char', 'too-short'],
    ['twelve chars', null],
    ['all lower case and no digits', null],
    ['🔑🔑🔑🔑🔑🔒', 'too-short'],
    ['пароль из слов', null],
    ['x'.repeat(12), 'one-character-repeated'],
    ['ab'.repeat(128), null],
    [`${'ab'.repeat(128)}c`, 'too-long'],
    [EMAIL, 'is-the-email'],
    [' ADA.Lovelace@analytical-engine.example ', 'is-the-email'],
    ['ada.lovelace', 'is-the-email'],
    ['analytical-engine.example', 'is-the-email'],
    [`${EMAIL} and more`, null],
  ])('%j: %s', (password, problem) => {
    expect(passwordProblem(password, EMAIL)).toBe(problem);
  });

  it('takes composed and decomposed characters for the same', () => {
    expect(samePassword('Ame\u0301lie')).toBe(samePassword('Am\u00e9lie'));
  });
});
