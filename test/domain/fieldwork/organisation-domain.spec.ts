import { describe, expect, it } from '@jest/globals';
import { organisationDomain } from '../../../api/domain/fieldwork/organisation-domain.js';

describe('organisationDomain', () => {
  it.each([
    ['example.org', 'example.org'],
    [' Example.ORG. ', 'example.org'],
    ['https://www.example.org/about?x=1#y', 'example.org'],
    ['http://example.org:8080', 'example.org'],
    ['ceo@example.org', 'example.org'],
    ['sub.example.co.jp', 'sub.example.co.jp'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['www.com', 'www.com'],
  ])('spells “%s” as %s', (named, domain) => {
    expect(organisationDomain(named)).toBe(domain);
  });

  it.each([null, undefined, '', '   '])('takes %p as nothing named', (named) => {
    expect(organisationDomain(named)).toBeNull();
  });

  it.each([
    'Example Ltd.',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'a..b',
    '.org',
    `${'a'.repeat(250)}.org`,
  ])('refuses “%s”', (named) => {
    expect(() => organisationDomain(named)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});
