import { numbersIn } from './number-words.js';
import type { LeadersPercent, Range, RatedPractice, Tally, Texts } from './texts.js';

const number = numbersIn('de');

/** The space before the sign does not break. */
const percent = (value: number): string => `${number(value)}\u00a0%`;

const WORDS = 'keine eine zwei drei vier fünf sechs sieben acht neun zehn'.split(' ');
const inWords = (count: number): string => WORDS[count] ?? number(count);

const range = ({ least, most }: Range): string =>
  least === most ? number(least) : `${number(least)} bis ${number(most)}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1) ?? ''}`;

const quoted = (labels: readonly string[]): string => listed(labels.map((label) => `„${label}“`));

/** In the dative: von, in ... */
const dimensions = (count: number): string =>
  count === 1 ? '1 Dimension' : `${number(count)} Dimensionen`;

const fraction = (share: number): string =>
  share === 50 ? 'die Hälfte' : share === 75 ? 'drei Viertel' : percent(share);

const base = ({ n, illustrative }: Pick<LeadersPercent, 'n' | 'illustrative'>): string =>
  illustrative ? `(n = ${number(n)}, illustrativ)` : `(n = ${number(n)})`;

/** In the dative: mit ... */
function leaders({ peers, bases, illustrative }: Tally): string {
  const marks = [
    ...(peers === null ? [] : [peers]),
    ...(bases === null ? [] : [`n = ${range(bases)}`]),
    ...(illustrative ? ['illustrative Werte'] : []),
  ];
  return marks.length === 0 ? 'den Vorreitern' : `den Vorreitern (${marks.join(', ')})`;
}

function standings(told: Tally): string {
  const { ahead, level, behind, cannotTell, unscored } = told;
  const parts = [
    ...(ahead === 0 ? [] : [[ahead, 'über dem Median'] as const]),
    ...(level === 0 ? [] : [[level, 'gleichauf mit der mittleren Hälfte'] as const]),
    ...(behind === 0 ? [] : [[behind, 'unter dem Median'] as const]),
  ].map(([count, where], at) =>
    at === 0
      ? `in ${number(count)} von ${dimensions(told.dimensions)} ${where}`
      : `in ${number(count)} ${where}`,
  );
  const unanswered =
    unscored === 0 ? '' : `; in ${number(unscored)} reichen Ihre Antworten nicht für einen Wert`;
  if (parts.length === 0) {
    const where = unscored === 0 ? 'in keiner' : `in ${number(cannotTell)}`;
    const seen = unscored === 0 ? 'erkennen' : 'nicht erkennen';
    return `Im Vergleich mit ${leaders(told)} lassen die Daten ${where} von ${dimensions(told.dimensions)} ${seen}, wo Sie stehen${unanswered}.`;
  }
  const open =
    cannotTell === 0 ? '' : `; in ${number(cannotTell)} lassen die Daten keine Aussage zu`;
  return `Im Vergleich mit ${leaders(told)} liegen Sie ${listed(parts)}${open}${unanswered}.`;
}

function practice({ label, own, leaders: shown, illustrative }: RatedPractice): string {
  const rated = `Sie bewerten „${label}“ mit ${number(own, 1)}`;
  return shown === null
    ? `${rated}; welchen Median diese Vorreiter haben, darf nicht gezeigt werden.`
    : `${rated}; der Median der Vorreiter liegt bei ${number(shown.median, 1)} ${base({ n: shown.n, illustrative })}.`;
}

/** German, with the formal address. */
export const de: Texts = {
  betweenSentences: ' ',
  verdict: {
    nothingScored: () =>
      'Diese Ausgabe bewertet keine Dimension, daher gibt es nichts zu vergleichen.',
    tooFewAnswers: (told) =>
      `Sie haben zu wenige Fragen beantwortet, um auch nur in einer von ${dimensions(told.dimensions)} einen Wert zu erhalten.`,
    standings,
  },
  peers: {
    allLeaders: () => 'alle Vorreiter',
    named: (labels) => labels.map(({ label }) => label).join(', '),
    compared: ({ used, n }) => `Ihre Vergleichsgruppe: ${used}, n = ${number(n)}.`,
    widened: ({ used, n, fewest }) =>
      `Keine Gruppe genau Ihrer Art umfasst ${inWords(fewest)} Organisationen, die zusammen gezeigt werden dürfen. Ihre Vergleichsgruppe ist daher weiter gefasst: ${used}, n = ${number(n)}.`,
    nobody: ({ fewest }) =>
      `Nicht einmal alle Vorreiter zusammen sind ${inWords(fewest)} Organisationen, die gezeigt werden dürfen; daher gibt es nichts, womit wir Sie vergleichen könnten.`,
  },
  rank: {
    among: ({ least, most }) => `höher als ${range({ least, most })} von 10 Vorreitern`,
    withheld: () =>
      'kein Rang: Diese Vorreiter sind zu wenige, oder ein Rang verriete zu viel über einen von ihnen',
    askedDifferently: () =>
      'kein Rang: Den Vorreitern wurde diese Frage mit anderen Worten oder auf einer anderen Skala gestellt',
  },
  because: {
    unrated: () => 'Sie haben keine der Praktiken bewertet, die dadurch besser werden.',
    practice,
    challenges: ({ labels }) => `Sie zählen ${quoted(labels)} zu Ihren größten Herausforderungen.`,
    needs: ({ labels }) =>
      `Sie zählen ${quoted(labels)} zu Ihren wichtigsten Infrastrukturanforderungen.`,
    investing: (found) =>
      `${percent(found.percent)} der Vorreiter sehen Bedarf, weiter in „${found.label}“ zu investieren ${base(found)}.`,
    need: (found) =>
      `${percent(found.percent)} der Vorreiter zählen „${found.label}“ zu ihren wichtigsten Infrastrukturanforderungen ${base(found)}.`,
    criterion: (found) =>
      `${percent(found.percent)} der Vorreiter bewerten „${found.label}“ bei einem Partner mit 4 oder 5 ${base(found)}.`,
  },
  limits: {
    noSpread: () =>
      'Diese Basis ist zu klein, um die Streuung ihrer Werte zu zeigen; daher ist keine Einordnung möglich.',
    nobodyAhead: ({ n }) =>
      `Bei ${number(n)} Vorreitern kann niemand als voraus oder zurück eingeordnet werden.`,
    aheadFrom: ({ n, percent: share }) =>
      `Bei ${number(n)} Vorreitern, der kleinsten Basis hier, gelten Sie nur dann als voraus, wenn mindestens ${percent(share)} von ihnen einen niedrigeren Wert haben, und nur dann als zurück, wenn mindestens ${percent(share)} einen höheren haben; gleiche Werte zählen zur Hälfte.`,
    gap: ({ least, most, levelPercent, powerPercent }) =>
      `Der kleinste Abstand zum Mittelwert der Vorreiter, den diese Basis zeigen würde, beträgt ${range({ least, most })} Skalenpunkte${least === most ? '' : ', je nach Dimension'} (Konfidenzniveau ${percent(levelPercent)}, Teststärke ${percent(powerPercent)}).`,
  },
  method: {
    scores: ({ answeredPercent }) =>
      `Der Wert einer Dimension ist der Mittelwert ihrer beantworteten Fragen, sofern Sie mindestens ${fraction(answeredPercent)} davon beantwortet haben; eine ausgelassene oder nicht gestellte Frage zählt dann, als wäre sie wie die übrigen beantwortet, bei weniger Antworten gibt es keinen Wert. Für die Vorreiter gilt dieselbe Regel.`,
    counts: () =>
      'Median und Quartile sind vom Typ 7. Alle Zählungen sind ungewichtet; die Antwort jedes Vorreiters zählt einmal. Haben Sie an dieser Ausgabe teilgenommen, so sind Ihre eigenen Antworten unter denen der Vorreiter.',
    rank: ({ levelPercent }) =>
      `Ihr Rang ist der Anteil der Vorreiter unter Ihrem Wert, wobei gleiche Werte zur Hälfte zählen, mit seinem Wilson-Konfidenzintervall zum Niveau ${percent(levelPercent)}, für jede Zeile für sich.`,
    standings: ({ middleHalf }) =>
      `Voraus: Das ganze Intervall liegt über ein halb und Ihr Wert über dem Median der Vorreiter. Zurück: Das ganze Intervall liegt unter ein halb und Ihr Wert unter dem Median. Gleichauf: Das Intervall enthält ein halb und liegt ganz zwischen ${number(middleHalf.lower)} und ${number(middleHalf.upper)}. Alles Übrige, auch eine fehlende oder zurückgehaltene Zahl: Die Daten lassen keine Aussage zu.`,
    disclosure: ({ minimumContributors, distributionContributors }) =>
      `Eine Zahl wird nur von mindestens ${number(minimumContributors)} Organisationen gezeigt; von weniger als ${number(distributionContributors)} nur Mittelwert, Median und der Anteil der beiden höchsten Bewertungen, sodass keine Einordnung erfolgt. Eine Dimension zeigt, was jede ihrer Fragen zeigen darf, und keinen Mittelwert, der die wenigen preisgäbe, die nur einen Teil davon beantwortet haben.`,
    peers: ({ shownPercent }) =>
      `Ihre Vergleichsgruppe ist die engste Gruppe, für die es zulässig ist, mindestens ${fraction(shownPercent)} der bewerteten Fragen zu zeigen: erst ohne Größe, dann ohne Branche, dann ohne Region, bis alle Vorreiter übrig sind. Was Vorreiter brauchen und von Partnern erwarten, gilt immer für alle Vorreiter.`,
    strengths: ({ mostNamed }) =>
      `Stärken und Lücken sind jeweils bis zu ${number(mostNamed)} Fragen, deren Wert am weitesten über und unter dem Median der Vorreiter liegt; gleiche sind nach dem Abstand zum Mittelwert der Vorreiter geordnet, dann in der Reihenfolge der Fragen.`,
    plan: ({ fewestActions, mostActions, mostOfOneInsight, priority }) =>
      `Der Plan hat ${number(fewestActions)} bis ${number(mostActions)} Maßnahmen, höchstens ${number(mostOfOneInsight)} unter einer Erkenntnis, nach Priorität: ${number(priority.shortfall)} für jeden Skalenpunkt, um den die am weitesten zurückliegende Praktik den Median unterschreitet, ${number(priority.room)} für jeden Punkt bis zum oberen Ende der Skala, ${number(priority.importance)} mal den mittleren Anteil aller Vorreiter, die weiter darin investieren, die zugehörige Anforderung zu den wichtigsten zählen und das zugehörige Partnerkriterium mit 4 oder 5 bewerten (jeweils der höchste Anteil, soweit er gezeigt werden darf), ${number(priority.challenge)}, wenn Sie eine Herausforderung nennen, der die Maßnahme begegnet, und ${number(priority.need)}, wenn Sie eine Anforderung, die sie erfüllt, zu den wichtigsten zählen.`,
    gap: ({ levelPercent, powerPercent }) =>
      `Der kleinste Abstand ist der wahre Abstand zum Mittelwert der Vorreiter, den diese Basis mit einer Teststärke von ${percent(powerPercent)} zum Konfidenzniveau ${percent(levelPercent)} zeigen würde (Normalapproximation).`,
    reconstruction: () =>
      'Die Datensätze der Vorreiter sind eine Rekonstruktion, die mit jeder im Bericht gedruckten Zahl übereinstimmt; ihre Werte sind hier illustrativ.',
  },
  notCompared: {
    'wording-changed': () => 'Die Frage wurde anders formuliert.',
    'routing-changed': () => 'Die Frage wurde anderen Befragten gestellt.',
    'scale-changed': () => 'Die Frage wurde mit anderen Antwortmöglichkeiten gestellt.',
  },
};
