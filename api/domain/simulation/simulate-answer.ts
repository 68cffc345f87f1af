import type { AnswerValue } from '../instrument/answers.js';
import type {
  GridItem,
  Item,
  MultipleItem,
  NumericItem,
  SingleItem,
} from '../instrument/compiled-instrument.js';
import type { OptionValue } from '../instrument/instrument.js';
import type { ItemTendency } from './item-tendencies.js';
import { deviate, type Random } from './seeded-random.js';

/** Share of items left blank that need no answer. */
const BLANK = 0.06;
/** How much of a scale answer is the organisation's own, in standard deviations. */
const OWN = 0.7;
const NOISE = 0.6;
/** Where an item gives no bounds of its own. */
const NUMBERS = { minimum: 0, maximum: 100 };
const REMARKS = [
  'Made up: we started small and had to rebuild the network between sites.',
  'Made up: data preparation took longer than the models.',
  'Made up: costs were hard to foresee.',
  'Made up: we would test at full load before going live.',
  'Made up: too few people know both the models and the network.',
  'Made up: support from the business came late.',
] as const;

/**
 * One answer that the instrument takes; undefined for none.
 * @param advanced how far the organisation is, roughly standard normal
 */
export function simulateAnswer(
  { item, appeal, slope, leaning }: ItemTendency,
  advanced: number,
  random: Random,
): AnswerValue | undefined {
  if (random() < BLANK && mayBeBlank(item)) return undefined;
  const liked = appeal.map((each, at) => Math.exp(each + (slope[at] ?? 0) * advanced));
  switch (item.shape) {
    case 'one':
      return item.itemType === 'scale'
        ? onScale(item, (leaning[0] ?? 0) + OWN * advanced, random)
        : item.options[drawn(liked, random)];
    case 'many':
      return chosen(item, liked, random);
    case 'rows':
      return rows(item, liked, leaning, advanced, random);
    case 'number':
      return numberFor(item, advanced, random);
    case 'text':
      return REMARKS[Math.floor(random() * REMARKS.length)]?.slice(0, item.maximumLength);
  }
}

function mayBeBlank(item: Item): boolean {
  if (item.required) return false;
  if (item.shape === 'many') return item.minimumSelected === 0;
  return item.shape !== 'rows' || !item.everyRowRequired;
}

function rows(
  item: GridItem,
  liked: readonly number[],
  leaning: readonly number[],
  advanced: number,
  random: Random,
): AnswerValue | undefined {
  const answered: Record<string, OptionValue> = {};
  for (const [at, row] of item.rows.entries()) {
    if (random() < BLANK && !item.everyRowRequired && !item.required) continue;
    const option =
      item.itemType === 'scale'
        ? onScale(item, (leaning[at] ?? 0) + OWN * advanced, random)
        : item.options[drawn(liked, random)];
    if (option !== undefined) answered[row] = option;
  }
  return Object.keys(answered).length === 0 ? undefined : answered;
}

/** The option whose place on the scale is nearest; two standard deviations reach its ends. */
function onScale(
  { options }: SingleItem | GridItem,
  centre: number,
  random: Random,
): OptionValue | undefined {
  const place = 0.5 + (centre + NOISE * deviate(random)) / 4;
  const at = Math.floor(place * options.length);
  return options[Math.min(Math.max(at, 0), options.length - 1)];
}

/** In the codebook's order, as checked answers are. */
function chosen(
  item: MultipleItem,
  liked: readonly number[],
  random: Random,
): readonly OptionValue[] {
  const most = Math.min(item.maximumSelected, item.options.length);
  const fewest = Math.min(Math.max(item.minimumSelected, 1), most);
  const usual = Math.min(most, Math.max(fewest, 4));
  const wanted = fewest + Math.floor(random() * (usual - fewest + 1));
  const left = [...liked];
  const taken = new Set<number>();
  while (taken.size < wanted) {
    const at = drawn(left, random);
    taken.add(at);
    left[at] = 0;
  }
  return item.options.filter((_, at) => taken.has(at));
}

function numberFor({ minimum, maximum }: NumericItem, advanced: number, random: Random): number {
  const least = minimum ?? Math.min(NUMBERS.minimum, maximum ?? 0);
  const most = maximum ?? Math.max(NUMBERS.maximum, least);
  const place = 0.5 + (OWN * advanced + NOISE * deviate(random)) / 4;
  const number = least + Math.min(Math.max(place, 0), 1) * (most - least);
  const whole = Math.round(number);
  return whole >= least && whole <= most ? whole : number;
}

/** An index, each as likely as its weight says. */
function drawn(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((total, each) => total + each, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0 && weight > 0;
  });
  return at >= 0
    ? at
    : Math.max(
        weights.findLastIndex((weight) => weight > 0),
        0,
      );
}
