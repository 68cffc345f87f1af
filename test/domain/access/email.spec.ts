import { describe, expect, it } from '@jest/globals';
import { normalEmail } from '../../../api/domain/access/email.js';

describe('the address that an account is found by', () => {
  it.each([
    [' Ada@Example.ORG ', 'ada@example.org'],
    ['ada+waves@example.org', 'ada+waves@example.org'],
    ['ada@localhost', 'ada@localhost'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['', null],
    ['ada', null],
    ['@example.org', null],
    ['ada@', null],
    ['ada@b@c', null],
    ['ada lovelace@example.org', null],
    ['ada@example.org\nbcc: all@example.org', null],
    ['Ada <ada@example.org>', null],
    [`${'a'.repeat(250)}@b.c`, 'a'.repeat(250) + '@b.c'],
    [`${'a'.repeat(251)}@b.c`, null],
  ])('%j is %j', (typed, email) => {
    expect(normalEmail(typed)).toBe(email);
  });
});
