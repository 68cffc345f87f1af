import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { compareInvitees } from '../../../api/domain/invitations/compare-invitees.js';
import { csvRecords, DELIMITERS } from '../../../api/domain/invitations/csv-records.js';
import { decodeText } from '../../../api/domain/invitations/decode-text.js';
import { INVITEE_TEMPLATE, matchColumns } from '../../../api/domain/invitations/invitee-columns.js';
import { readAddresses } from '../../../api/domain/invitations/read-addresses.js';
import { readInvitees } from '../../../api/domain/invitations/read-invitees.js';

const cell = fc.oneof(
  fc.constantFrom('a', 'x,y', 'x;y', 'two\nlines', 'three\r\nlong\rlines', 'say "hi"', 'tab\there'),
  fc.string({ maxLength: 8, unit: fc.constantFrom('ä', '"', ',', ';', '\n', 'b', '|', ' ') }),
);
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

describe('rows of a CSV file', () => {
  it('come back as they were written, on the line where a text editor shows them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          const lines: string[] = [];
          const begins = rows.map((row) => {
            const at = lines.join(newline).split(/\r\n|\r|\n/).length + (lines.length > 0 ? 1 : 0);
            lines.push(stringify([row], { delimiter, quoted: true }).replace(/\n$/, ''));
            return at;
          });
          const read = csvRecords(lines.join(newline), delimiter);
          const expected = rows
            .map((row, at) => ({ line: begins[at], cells: row.map(plain) }))
            .filter(({ cells }) => cells.some((each) => each !== ''));
          expect(read).toEqual({ ok: true, delimiter, records: expected });
        },
      ),
    );
  });

  it.each([
    ['email;name\na@b.c;"x, y, z"', ';'],
    ['\uFEFFemail\tname\n', '\t'],
    ['\n \nemail,name\n', ','],
    ['email\na@b.c', ','],
    ['"a;b;c;d",name\n', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(csvRecords(text)).toMatchObject({ ok: true, delimiter });
  });

  it('names the row in which the quotes do not add up', () => {
    expect(csvRecords('email\na@b.c\n"open,\nand on')).toEqual({ ok: false, line: 3 });
    expect(csvRecords('email\n"a\nb"\nx"y')).toEqual({ ok: false, line: 4 });
  });
});

describe('a file’s bytes', () => {
  const text = 'email,name\nä@b.c,Jürgen €';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
  ])('are read as %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
});

describe('columns', () => {
  it.each([
    [
      ['E-Mail', 'Full Name', 'Company', 'Language', 'Region', 'Sector'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['Firma', 'Name', 'E-Mail-Adresse', 'Sprache'],
      [2, 1, 0, 3],
    ],
    [
      ['氏名', 'メール', '会社名'],
      [1, 0, 2],
    ],
    [
      ['name', 'email', 'E-mail 2'],
      [1, 0],
    ],
  ])('%j are matched', (headers, found) => {
    const [email, name, organisation, locale, region, industry] = found;
    const all = { email, name, organisation, locale, region, industry };
    const expected = Object.entries(all).filter(([, at]) => at !== undefined);
    expect(matchColumns(headers)).toEqual(Object.fromEntries(expected));
  });

  it('given by hand go before what the headers say', () => {
    const { invitees } = readInvitees('email,contact\nAda,ada@b.org', {
      columns: { email: 1, name: 0 },
    });
    expect(invitees).toMatchObject([{ invitee: { email: 'ada@b.org', name: 'Ada' } }]);
  });
});

describe('people in a file', () => {
  it('the template is read without a problem', () => {
    const { invitees, problems } = readInvitees(INVITEE_TEMPLATE);
    expect(problems).toEqual([]);
    expect(invitees).toHaveLength(1);
  });

  it.each([
    [',Ada', 'email-missing'],
    ['ada@localhost,Ada', 'email-invalid'],
    ['ada@b.org;eve@b.org,Ada', 'email-invalid'],
    ['ada@b.org,=HYPERLINK("x")', 'formula'],
    ['+ada@b.org,Ada', 'formula'],
    [`ada@b.org,${'x'.repeat(201)}`, 'too-long'],
    ['ada@b.org,Ada,german', 'locale-unknown'],
    ['ada@b.org,Lovelace, Ada, de', 'too-many-cells'],
    ['ADA@first.org,Ada', 'duplicate'],
  ])('%j is refused as %s, with its line', (row, code) => {
    const file = `email,name,language\nada@first.org,"Ada\nL",\n${row.replaceAll(/=HYPERLINK\("x"\)/g, '"=HYPERLINK(""x"")"')}`;
    const { invitees, problems } = readInvitees(file);
    expect(problems).toMatchObject([{ line: 4, code }]);
    expect(invitees).toMatchObject([{ line: 2, invitee: { email: 'ada@first.org' } }]);
  });

  it.each([
    ['', 'no-rows'],
    ['email,name', 'no-rows'],
    ['a,b\nx,y', 'no-email-column'],
    ['email\n"x', 'quotes'],
  ])('the file %j is refused as %s', (text, code) => {
    expect(readInvitees(text)).toMatchObject({ invitees: [], problems: [{ code }] });
  });

  it('whatever the text, every row is taken or has a problem, and nothing taken is a formula', () => {
    const value = fc.constantFrom(
      'a@b.org',
      'B@b.org',
      '=1+1',
      '-',
      'x',
      '',
      'de',
      '@x',
      '"',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const { invitees, problems } = readInvitees(
          `email,name,language\n${stringify(rows.map((row) => row))}`,
        );
        const emails = invitees.map(({ invitee }) => invitee.email);
        expect(new Set(emails).size).toBe(emails.length);
        for (const { invitee } of invitees) {
          for (const text of Object.values(invitee)) expect(text ?? '').not.toMatch(/^[=+\-@]/);
        }
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
        const fileProblem = problems.some(({ code }) => code === 'no-rows' || code === 'quotes');
        if (!fileProblem) expect(invitees.length + problems.length).toBe(filled.length);
      }),
    );
  });
});

describe('a file against the list', () => {
  const ada = { ...{ email: 'ada@b.org', name: 'Ada', organisation: 'E' }, locale: 'de' };
  const listed = { ...ada, region: null, industry: null };

  it('tells new, updated and unchanged apart; a blank cell takes nothing away', () => {
    const { invitees } = readInvitees(
      'email,name,company,region\nada@b.org,,,Europe\neve@b.org,Eve,,\n',
    );
    const compared = compareInvitees(invitees, new Map([['ada@b.org', listed]]));
    expect(compared.map(({ change }) => change)).toEqual(['updated', 'new']);
    expect(compared[0]?.merged).toEqual({ ...listed, region: 'Europe' });
  });

  it('the second time, nothing changes', () => {
    const value = fc.constantFrom('', 'x', 'y');
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 5 }), value, (rows, region) => {
        const csv = rows.map(([name, firm], at) => `p${at % 3}@b.org,${name},${firm},${region}`);
        const { invitees } = readInvitees(['email,name,company,region', ...csv].join('\n'));
        const first = compareInvitees(invitees, new Map([['p1@b.org', { ...listed }]]));
        const after = new Map(first.map(({ merged }) => [merged.email, merged]));
        const second = compareInvitees(invitees, after);
        expect(second.every(({ change }) => change === 'unchanged')).toBe(true);
      }),
    );
  });
});

describe('addresses that bounced', () => {
  it('are read with a header and without', () => {
    expect(readAddresses('A@b.org\n\nnone\na@B.org')).toEqual({
      ...{ emails: ['a@b.org'], wrongLines: [3] },
    });
    expect(readAddresses('reason;e-mail\n550;x@y.org')).toEqual({
      ...{ emails: ['x@y.org'], wrongLines: [] },
    });
  });
});
