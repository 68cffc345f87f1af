import type { Invitee } from './invitee.js';

/** By what people of one organisation are known to belong together. */
export type OrganisationMark =
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'name'; readonly name: string };

/** Whoever has an address there shares its domain with strangers. */
const PROVIDERS: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
  ...[
    'yahoo.com',
    'yahoo.co.jp',
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'gmx.de',
    'gmx.net',
  ],
  ...['gmx.com', 'web.de', 't-online.de', 'freenet.de', 'mail.com', 'mail.ru', 'yandex.ru'],
  ...['proton.me', 'protonmail.com', 'qq.com', '163.com', '126.com', 'naver.com', 'zoho.com'],
]);

/**
 * The organisation somebody is counted under: the domain of their address, which is how respondents
 * name theirs too; the name in the list where the domain is a mail provider's. Null: one of their own.
 */
export function organisationOf({
  email,
  organisation,
}: Pick<Invitee, 'email' | 'organisation'>): OrganisationMark | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).replace(/^www\./, '');
  if (!PROVIDERS.has(domain)) return { by: 'domain', domain };
  return byName(organisation ?? '');
}

/** An organisation of which only the name is known; null when nothing is left of it. */
export function byName(organisation: string): OrganisationMark | null {
  const name = organisation
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return name === '' ? null : { by: 'name', name };
}
