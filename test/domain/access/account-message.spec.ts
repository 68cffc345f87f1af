import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_MAIL_KINDS, accountMessage } from '../../../api/domain/access/account-message.js';

const FACTS = { by: 'Ada', study: 'A study', link: 'https://leadline.example.org/admin/x#token' };

describe('accountMessage', () => {
  it.each(ACCOUNT_MAIL_KINDS)('%s says the same in each language', (kind) => {
    const said = ['en', 'de-CH', 'ja'].map((locale) => accountMessage(kind, locale, FACTS));
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(3);
    const english = `${said[0]?.subject ?? ''} ${said[0]?.body ?? ''}`;
    for (const { subject, body } of said) {
      expect(subject).not.toMatch(/[\r\n]/);
      for (const fact of Object.values(FACTS)) {
        expect(`${subject} ${body}`.includes(fact)).toBe(english.includes(fact));
      }
    }
  });

  it('speaks English where it lacks the language', () => {
    expect(accountMessage('password-reset', 'fr', FACTS)).toEqual(
      accountMessage('password-reset', 'en', FACTS),
    );
  });
});
