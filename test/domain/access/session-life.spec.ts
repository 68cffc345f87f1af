import { describe, expect, it } from '@jest/globals';
import { sessionEnd } from '../../../api/domain/access/session-life.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the end of a session', () => {
  it('comes a week after it was last used', () => {
    expect(sessionEnd({ created: 0, lastSeen: 2 * DAY })).toBe(9 * DAY);
  });

  it('comes after 30 days, however often it is used', () => {
    expect(sessionEnd({ created: 0, lastSeen: 29 * DAY })).toBe(30 * DAY);
  });
});
