import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recoveryBar } from '../../../api/domain/access/may-recover.js';
import { type Role, ROLES } from '../../../api/domain/access/role.js';

const helper = (roles: readonly (readonly [string, Role])[]) => ({
  id: 'ada',
  roles: new Map(roles),
});
const grace = (...studies: string[]) => ({ id: 'grace', studies });

describe('recoveryBar', () => {
  it('lets an admin help who belongs to no other study', () => {
    expect(recoveryBar(helper([['a', 'admin']]), grace('a'))).toBeNull();
    expect(
      recoveryBar(
        helper([
          ['a', 'admin'],
          ['b', 'admin'],
        ]),
        grace('a', 'b'),
      ),
    ).toBeNull();
  });

  it('bars who is no admin of a study that the colleague belongs to', () => {
    expect(recoveryBar(helper([['a', 'admin']]), grace('a', 'b'))).toBe('other-study');
    expect(
      recoveryBar(
        helper([
          ['a', 'admin'],
          ['b', 'analyst'],
        ]),
        grace('a', 'b'),
      ),
    ).toBe('other-study');
  });

  it('bars the own account', () => {
    expect(recoveryBar(helper([['a', 'admin']]), { id: 'ada', studies: ['a'] })).toBe(
      'own-account',
    );
  });

  it('never opens a study in which the helper is no admin', () => {
    const roles = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...ROLES)),
      { selector: ([study]) => study },
    );
    fc.assert(
      fc.property(roles, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), (held, studies) => {
        const reachable = studies.filter((study) => new Map(held).get(study) !== 'admin');
        const bar = recoveryBar(helper(held), grace(...studies));
        expect(bar === null).toBe(reachable.length === 0);
      }),
    );
  });
});
