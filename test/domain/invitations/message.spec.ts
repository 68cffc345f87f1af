import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defaultMessage,
  MESSAGE_LOCALES,
} from '../../../api/domain/invitations/default-messages.js';
import { MAIL_STEPS } from '../../../api/domain/invitations/mail-step.js';
import { filled, messageProblems } from '../../../api/domain/invitations/message.js';
import { messageHtml } from '../../../api/domain/invitations/message-html.js';

describe('a message', () => {
  it.each([
    [{ subject: 'Hi {{ name }}', body: '{{link}}' }, []],
    [{ subject: ' ', body: '{{link}}' }, ['blank']],
    [{ subject: 'Hi', body: 'no way in' }, ['link-missing']],
    [{ subject: 'Hi', body: '{{link}} {{surname}}' }, ['unknown-placeholder']],
    [{ subject: 'Hi {{link}}', body: '{{link}}' }, ['unknown-placeholder']],
    [{ subject: 'Hi\nBcc: all@b.org', body: '{{link}}' }, ['line-break']],
    [{ subject: 'Hi', body: `{{link}}${'x'.repeat(10_000)}` }, ['too-long']],
  ])('%j has the problems %j', (message, codes) => {
    expect(messageProblems(message).map(({ code }) => code)).toEqual(codes);
  });

  it('that Leadline brings can be sent, in every step and language', () => {
    for (const step of MAIL_STEPS) {
      for (const locale of MESSAGE_LOCALES) {
        const message = defaultMessage(step, locale);
        expect(messageProblems(message)).toEqual([]);
        expect(message.body).toContain('{{optOut}}');
      }
    }
  });

  it('never reads what a value contains, and leaves unknown braces alone', () => {
    expect(filled('{{name}} {{link}} {{x}}', { name: '{{link}}$&', link: 'L' })).toBe(
      '{{link}}$& L {{x}}',
    );
  });
});

describe('a message as HTML', () => {
  it('links addresses and keeps paragraphs and breaks', () => {
    const html = messageHtml('One\ntwo\n\nhttps://a.org/x?y=1&z=2.', 'de');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<p>One<br>\ntwo</p>');
    expect(html).toContain(
      '<a href="https://a.org/x?y=1&amp;z=2">https://a.org/x?y=1&amp;z=2</a>.',
    );
  });

  it('lets no markup through, whatever people are called', () => {
    const part = fc.constantFrom('<script>', '"', "'", '&', 'http://x.org/"onload=', '>', 'a', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const [, body = ''] =
          /<body[^>]*>([^]*)<\/body>/.exec(messageHtml(parts.join(''), 'en')) ?? [];
        const bare = body.replace(/<\/?p>|<br>|<\/a>|<a href="[^"<>]*">/g, '');
        expect(bare).not.toMatch(/[<>"']/);
      }),
    );
  });
});
