import { describe, expect, it } from '@jest/globals';
import { joinedSince } from '../../../api/domain/disclosure/joined-since.js';

describe('joinedSince', () => {
  it('counts organisations, each once, that were not there before', () => {
    expect(joinedSince(['a', 'b'], ['b', 'c', 'c', 'd'])).toBe(2);
    expect(joinedSince(['a', 'b'], ['a'])).toBe(0);
    expect(joinedSince([], ['a', 'a'])).toBe(1);
  });
});
