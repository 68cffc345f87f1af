import { readFileSync } from 'node:fs';
import { seededRandom } from '../../api/domain/simulation/seeded-random.js';

interface Choice {
  readonly value: string | number;
  readonly text: { readonly default?: string } | string;
}
interface Element {
  readonly type: string;
  readonly name: string;
  readonly choices?: readonly Choice[];
  readonly rows?: readonly { readonly value: string }[];
}
const DOCUMENT = JSON.parse(
  readFileSync(new URL('../../seeds/ai-networking-2025/instrument.json', import.meta.url), 'utf8'),
) as { pages: readonly { elements: readonly Element[] }[] };
const ELEMENTS = DOCUMENT.pages.flatMap(({ elements }) => elements);

export const choicesOf = (name: string): readonly { code: string; label: string }[] =>
  (ELEMENTS.find((element) => element.name === name)?.choices ?? []).map(({ value, text }) => ({
    code: String(value),
    label: typeof text === 'string' ? text : (text.default ?? String(value)),
  }));
export const rowsOf = (name: string): readonly string[] =>
  (ELEMENTS.find((element) => element.name === name)?.rows ?? []).map(({ value }) => value);

/** Variables that the file has as single answers by their label, by their code, and on a scale. */
export const BY_LABEL = ['region', 'industry', 'environment'];
export const BY_CODE = ['size', 'role', 'network_change'];
export const ON_A_SCALE = [
  'maturity',
  ...rowsOf('effectiveness').map((row) => `effectiveness.${row}`),
  ...rowsOf('importance').map((row) => `importance.${row}`),
];
const MISSING = ['', 'NA', '-', 'Keine Angabe'];
const TEXTS = [
  'Größe der Verbindungen unterschätzt, „erst später“ bemerkt',
  'He said "never again", and meant it',
  'Zwei Zeilen:\r\nerste, zweite',
  'コストが高い; 人が足りない',
];

/**
 * A file as a survey tool exports it: 28 variables and the respondent, the organisation, mode, date;
 * about every tenth answer missing, labels and codes, one column an option for the challenges.
 */
export function responseFile(respondents: number, seed = 1): string {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const orMissing = (value: string | undefined): string =>
    random() < 0.1 ? (pick(MISSING) ?? '') : (value ?? '');
  const challenges = choicesOf('challenges');
  const header = [
    ...['Respondent', 'Company', 'Mode', 'Submit date', 'Internal note'],
    ...BY_LABEL.map((name) => name.toUpperCase()),
    ...BY_CODE,
    ...ON_A_SCALE.map((name) => name.replace(/\.(.*)$/, '[$1]')),
    'functional_areas',
    ...challenges.map(({ code }) => `challenges_${code}`),
    'design_mistake',
  ];
  const lines = Array.from({ length: respondents }, (_, at) => {
    const three = [...choicesOf('functional_areas')].sort(() => random() - 0.5).slice(0, 3);
    const few = new Set([pick(challenges), pick(challenges)]);
    const isBlank = random() < 0.1;
    return [
      `P-${String(at).padStart(5, '0')}`,
      `Firma ${Math.floor(at / 1.1)}, GmbH`,
      random() < 0.3 ? 'CATI' : 'Online',
      `${1 + (at % 28)}.03.2024 0${at % 10}:15`,
      'not for import',
      ...BY_LABEL.map((name) => orMissing(pick(choicesOf(name))?.label)),
      ...BY_CODE.map((name) => orMissing(pick(choicesOf(name))?.code)),
      ...ON_A_SCALE.map(() => orMissing(`${1 + Math.floor(random() * 5)}.0`)),
      orMissing(three.map(({ code }) => code).join(';')),
      ...challenges.map((each) => (isBlank ? '' : few.has(each) ? '1' : '0')),
      random() < 0.5 ? '' : (pick(TEXTS) ?? ''),
    ];
  });
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** How often a cell of a column holds a value, counted from the file itself. */
export const countIn = (
  rows: readonly Readonly<Record<string, string>>[],
  column: string,
  isIt: (cell: string) => boolean,
): number => rows.filter((row) => isIt(row[column] ?? '')).length;

export const isMissing = (cell: string): boolean => MISSING.includes(cell);
