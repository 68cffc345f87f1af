import { RESPONSE_MODES, type ResponseMode } from '../fieldwork/response-mode.js';
import type { Strand } from '../fieldwork/strand.js';
import { plainText } from './plain-text.js';

/**
 * A number as people write it: `1.5`, `1,5`, `1 000`, `1,000,000`. Null when it is none, or when it
 * could be two, as `1,234` could.
 */
export function readNumber(cell: string): number | null {
  const bare = cell.replace(/[\s\u00a0\u202f'’]/g, '');
  const plain = /^[-+]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^[-+]?(\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/.test(bare)
      ? bare.replace(',', '.')
      : bare;
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : null;
}

/** A day or a moment, in UTC where nothing else is said, in ISO 8601; null for anything ambiguous. */
export function readMoment(cell: string): string | null {
  const day =
    /^(?<y>\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})(?<rest>[T ].*)?$/u.exec(cell) ??
    /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?<rest> .*)?$/u.exec(cell);
  const { y = '', m = '', d = '', rest = '' } = day?.groups ?? {};
  const time =
    /^$|^[T ](?<h>\d{1,2}):(?<min>\d{2})(?<s>:\d{2}(\.\d{1,9})?)?(?<zone>Z|[-+]\d{2}(:?\d{2})?)?$/.exec(
      rest.trimEnd(),
    );
  if (day === null || time === null) return null;
  const { h = '0', min = '00', s = ':00', zone = 'Z' } = time.groups ?? {};
  const offset = /^[-+]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/(\d{2})(\d{2})$/, '$1:$2');
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const isDay = new Date(`${date}T00:00:00Z`).toString() !== 'Invalid Date';
  // 31 April rolls over to 1 May.
  if (!isDay || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  const moment = new Date(`${date}T${h.padStart(2, '0')}:${min}${s}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

const MODES: Readonly<Record<ResponseMode, readonly string[]>> = {
  web: ['web', 'online', 'internet', 'cawi', 'email', 'ウェブ'],
  telephone: ['telephone', 'phone', 'cati', 'telefon', '電話'],
  interview: [
    'interview',
    'facetoface',
    'f2f',
    'inperson',
    'capi',
    'personal',
    'persönlich',
    '面接',
  ],
  paper: ['paper', 'postal', 'mail', 'papi', 'papier', '紙'],
};

/** How a respondent was asked, as survey tools and people write it; null when it is none of them. */
export function readMode(cell: string): ResponseMode | null {
  const plain = plainText(cell);
  return (
    RESPONSE_MODES.find((mode) => MODES[mode].some((each) => plainText(each) === plain)) ?? null
  );
}

/** The strand that a cell names by its code or label; null when there is none. */
export function readStrand(cell: string, strands: readonly Strand[]): Strand | null {
  const plain = plainText(cell);
  return (
    strands.find(({ code }) => code === cell) ??
    strands.find(({ code, label }) => plainText(code) === plain || plainText(label) === plain) ??
    null
  );
}
