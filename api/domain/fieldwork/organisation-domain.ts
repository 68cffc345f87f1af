import { Refusal } from '../refusal.js';

const LONGEST = 253;

/**
 * The web domain somebody names their organisation by, in one spelling: `https://www.Example.org/de`
 * and `me@example.org` are `example.org`. Null when nothing is named.
 * @throws Refusal BAD_USER_INPUT when it is no domain
 */
export function organisationDomain(named: string | null | undefined): string | null {
  const text = (named ?? '').trim();
  if (text === '') return null;
  const host = text.replace(/^[a-z]+:\/\//i, '').replace(/^[^/@]*@/, '');
  const domain = hostOf(host)
    .replace(/\.$/, '')
    .replace(/^www\.(?=.*\.)/, '');
  if (domain.length <= LONGEST && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(domain)) {
    return domain;
  }
  throw new Refusal(
    'BAD_USER_INPUT',
    'The organisation is to be named by its web domain, such as example.org.',
  );
}

/** In lower case, and other scripts in their ASCII form. */
const hostOf = (text: string): string =>
  URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
