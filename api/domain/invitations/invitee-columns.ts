/** What is known of somebody who is to be invited, in the order of the template. */
export const INVITEE_FIELDS = [
  'email',
  'name',
  'organisation',
  'locale',
  'region',
  'industry',
] as const;
export type InviteeField = (typeof INVITEE_FIELDS)[number];

/** Which column of a file, from 0, holds what. */
export type ColumnMapping = Readonly<Partial<Record<InviteeField, number>>>;

/** Header texts as people write them, in lower case and without anything but letters. */
const SYNONYMS: Readonly<Record<InviteeField, readonly string[]>> = {
  email: [
    ...['email', 'mail', 'emailaddress', 'mailaddress', 'eaddress', 'address', 'contactemail'],
    ...['workemail', 'businessemail', 'mailadresse', 'emailadresse', 'メール', 'メールアドレス'],
  ],
  name: [
    ...['name', 'fullname', 'contact', 'contactname', 'person', 'displayname', 'respondent'],
    ...['vollständigername', 'ansprechpartner', '名前', '氏名'],
  ],
  organisation: [
    ...['organisation', 'organization', 'company', 'companyname', 'organisationname', 'firm'],
    ...['organizationname', 'employer', 'account', 'institution', 'unternehmen', 'firma'],
    ...['会社', '会社名', '組織'],
  ],
  locale: ['locale', 'language', 'lang', 'preferredlanguage', 'sprache', '言語'],
  region: ['region', 'geography', 'area', 'territory', '地域'],
  industry: ['industry', 'sector', 'branch', 'vertical', 'branche', '業種', '業界'],
};

const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Finds the columns by their headers; a second column of the same meaning is left aside. */
export function matchColumns(headers: readonly string[]): ColumnMapping {
  const plain = headers.map(plainHeader);
  const found = INVITEE_FIELDS.flatMap((field) => {
    const at = plain.findIndex((header) => SYNONYMS[field].includes(header));
    return at === -1 ? [] : [[field, at] as const];
  });
  return Object.fromEntries(found);
}

/** A file to fill in: its header and one example. */
export const INVITEE_TEMPLATE = `${INVITEE_FIELDS.join(',')}\r\nada@example.org,Ada Example,Example Organisation,en,Europe,Manufacturing\r\n`;
