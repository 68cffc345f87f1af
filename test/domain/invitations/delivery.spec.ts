import { describe, expect, it } from '@jest/globals';
import { deliveryFailure, retryAfter } from '../../../api/domain/invitations/delivery.js';
import {
  aaporDispositions,
  dispositionOf,
  DISPOSITIONS,
} from '../../../api/domain/invitations/disposition.js';
import { organisationOf } from '../../../api/domain/invitations/organisation-of.js';

describe('a mail that was not taken', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 No such user', 'bounced'],
    ['RCPT TO', '550 No such user', 'bounced'],
    ['RCPT TO', '552 5.2.2 Mailbox full', 'bounced'],
    ['RCPT TO', '554 5.7.1 Relay access denied', 'refused'],
    ['RCPT TO', '451 4.7.1 Greylisted', 'try-later'],
    ['RCPT TO', '421 4.3.2 Closing', 'unavailable'],
    ['DATA', '554 5.7.1 Looks like spam', 'refused'],
    ['DATA', '550 5.1.1 No such user', 'bounced'],
    ['DATA', '554 Transaction failed', 'refused'],
    ['DATA', '452 4.3.1 No space', 'try-later'],
    ['MAIL FROM', '550 5.1.8 Bad sender', 'unavailable'],
    ['AUTH PLAIN', '535 5.7.8 Wrong password', 'unavailable'],
  ])('at %s with “%s” is %s', (command, response, failure) => {
    const error = { code: 'EENVELOPE', responseCode: Number(response.slice(0, 3)) };
    expect(deliveryFailure({ ...error, command, response }, command === 'DATA')).toBe(failure);
  });

  it('without an answer may have been taken once it was handed over, and not before', () => {
    const silent = { code: 'ETIMEDOUT', responseCode: null, response: 'Timeout', command: 'DATA' };
    expect(deliveryFailure(silent, true)).toBe('unanswered');
    expect(deliveryFailure(silent, false)).toBe('unavailable');
    expect(deliveryFailure({ ...silent, code: 'EENVELOPE' }, false)).toBe('refused');
  });

  it('is tried again later and later, and not for ever', () => {
    const waits = [1, 2, 3, 4, 5, 6].map(retryAfter);
    expect(waits).toEqual([60_000, 300_000, 900_000, 3_600_000, 14_400_000, null]);
  });
});

describe('how far an invitation has come', () => {
  const nothing = { sent: false, bounced: false, optedOut: false, answers: null };
  it.each([
    [{}, 'not-sent'],
    [{ sent: true }, 'invited'],
    [{ sent: true, bounced: true }, 'bounced'],
    [{ sent: true, bounced: true, optedOut: true }, 'opted-out'],
    [{ sent: true, bounced: true, answers: 'started' }, 'started'],
    [{ sent: true, optedOut: true, answers: 'started' }, 'opted-out'],
    [{ sent: true, optedOut: true, answers: 'submitted' }, 'complete'],
    [{ optedOut: true }, 'opted-out'],
  ] as const)('%j is %s', (state, disposition) => {
    expect(dispositionOf({ ...nothing, ...state })).toBe(disposition);
  });

  it('goes into AAPOR’s groups, all but those who were never sent a mail', () => {
    const counts = Object.fromEntries(DISPOSITIONS.map((each, at) => [each, 10 ** at]));
    expect(aaporDispositions(counts as never)).toEqual({
      ...{ complete: 100_000, partial: 0, refusal: 11_000, nonContact: 0, other: 0 },
      ...{ unknownAddress: 100, unknownOther: 10, notEligible: 0 },
    });
  });
});

describe('the organisation somebody counts under', () => {
  it.each([
    ['ada@engines.example.org', 'Engines Ltd', { by: 'domain', domain: 'engines.example.org' }],
    ['ada@gmail.com', 'Engines Ltd.', { by: 'name', name: 'enginesltd' }],
    ['ada@gmail.com', null, null],
    ['ada@gmail.com', ' – ', null],
  ])('%s of %s: %j', (email, organisation, mark) => {
    expect(organisationOf({ email, organisation })).toEqual(mark);
  });
});
