/** What a scorecard as the API gives it must look like to a reader, in English. */
interface Estimate {
  readonly value: number | null;
  readonly n: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly items: readonly string[];
  readonly own: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly mean: number | null;
  readonly n: number | null;
  readonly rankStatement: string;
  readonly standing: 'AHEAD' | 'LEVEL' | 'BEHIND' | 'CANNOT_TELL';
}

/** The parts of an answer to `WHOLE_SCORECARD` that are shown as numbers and sentences. */
export interface ShownScorecard {
  readonly verdict: string;
  readonly method: string;
  readonly limits: { readonly statement: string };
  readonly peers: { readonly statement: string };
  readonly edition: { readonly name: string; readonly hash: string };
  readonly dimensions: readonly Line[];
  readonly items: readonly Line[];
  readonly strengths: readonly Line[];
  readonly gaps: readonly Line[];
  readonly plan: readonly {
    readonly title: string;
    readonly detail: string;
    readonly because: string;
    readonly insight: number;
    readonly claims: readonly string[];
  }[];
  readonly needs: readonly {
    readonly label: string;
    readonly own: boolean;
    readonly leaders: Estimate;
  }[];
  readonly partners: readonly {
    readonly label: string;
    readonly own: number | null;
    readonly mean: Estimate;
    readonly topTwo: Estimate;
  }[];
  readonly spread: readonly {
    readonly id: string;
    readonly label: string;
    readonly own: string | null;
    readonly shares: readonly { readonly option: string; readonly leaders: Estimate }[];
  }[];
}

const STANDING = { AHEAD: 'Ahead', LEVEL: 'Level', BEHIND: 'Behind', CANNOT_TELL: 'Cannot tell' };

/** Half up on what a reader sees, whatever the double says. */
const fixed = (value: number, digits: number): string =>
  (Math.round(Number(`${value}e${digits}`)) / 10 ** digits).toFixed(digits);
const points = (value: number | null): string => (value === null ? 'not shown' : fixed(value, 1));
const percent = (value: number | null): string =>
  value === null ? 'withheld' : fixed(Number((value * 100).toPrecision(12)), 0);

/** Every number with the words around it, in the order of the page. */
export function resultWords(card: ShownScorecard): readonly string[] {
  const practices = ({ items }: Line): readonly Line[] =>
    items.length < 2 ? [] : card.items.filter(({ id }) => items.includes(id));
  return [
    ...[card.verdict, card.peers.statement, card.edition.name, card.edition.hash.slice(0, 12)],
    ...card.dimensions.flatMap((line) => [line, ...practices(line)]).flatMap(lineWords),
    ...[...card.strengths, ...card.gaps].flatMap(({ label, own, median, n }) => [
      label,
      `You ${points(own)}, leaders’ median ${points(median)} (n = ${n ?? '–'})`,
    ]),
    ...card.plan.flatMap(({ title, detail, because, insight, claims }) => [
      ...[title, detail, `Why it is here: ${because}`],
      `Insight ${insight} From the study: ${claims.join(' · ')}`,
    ]),
    ...card.needs.map(
      ({ label, own, leaders }) => `${label} ${share(leaders)} ${own ? 'named' : 'not named'}`,
    ),
    ...card.partners.map(
      ({ label, own, mean, topTwo }) =>
        `${label} ${points(mean.value)} ${points(mean.low)}–${points(mean.high)}, n = ${mean.n ?? ''} ${share(topTwo)} ${own ?? 'not rated'}`,
    ),
    ...card.spread.map(
      ({ label, shares }) =>
        `${label} n = ${shares[0]?.leaders.n ?? ''} ${shares.map(({ leaders }) => `${percent(leaders.value)} %`).join(' ')}`,
    ),
    ...[card.limits.statement, ...card.method.split('\n'), card.edition.hash],
  ];
}

function lineWords(line: Line): readonly string[] {
  const { label, standing, own, median, q1, q3, mean, n, rankStatement } = line;
  const middle = q1 === null || q3 === null ? 'not shown' : `${points(q1)}–${points(q3)}`;
  const average = mean === null ? 'not shown' : `${points(mean)} (n = ${n ?? ''})`;
  return [
    `${label} ${STANDING[standing]}`,
    `You ${points(own)} Leaders’ median ${points(median)} Middle half of the leaders ${middle} Mean ${average}`,
    rankStatement,
  ];
}

const share = ({ value, low, high, n }: Estimate): string =>
  `${percent(value)} % ${percent(low)}–${percent(high)} %, n = ${n ?? ''}`;

/** Text without what the kinds of space, the line breaks and unseen words make of it. */
export const squeezed = (text: string): string =>
  text
    .replace(/[\s\u00ad]+/g, '')
    .replace(/%,you/g, '%')
    .toLowerCase();

/** @returns the first of `words` that does not follow the ones before it, or null */
export function missingIn(text: string, words: readonly string[]): string | null {
  const whole = squeezed(text);
  let from = 0;
  for (const word of words) {
    const at = whole.indexOf(squeezed(word), from);
    if (at === -1) return word;
    from = at + 1;
  }
  return null;
}
