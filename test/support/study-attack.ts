import { withScores } from '../../api/domain/benchmark/leader-scores.js';
import { breaksOf } from '../../api/domain/disclosure/group.js';
import { STRAND } from '../../api/domain/fieldwork/strand.js';
import type { Variable } from '../../api/domain/instrument/codebook.js';
import { reconstruct } from '../../seeds/ai-networking-2025/reconstruction.js';
import { studyFiles } from '../seeds/ai-networking-2025/study.js';
import type { Conditions, Participant } from './attack.js';

type Filter = Conditions[number];

/** What outsiders may cut the study by. */
export const BREAKS = [STRAND, 'region', 'industry', 'size'];
/** Asked for too, though nothing is offered by them; of one country the report prints a count. */
const NO_BREAKS = ['country', 'role'];

export const files = studyFiles();
const made = reconstruct(files);
/** With the dimensions' scores as variables, as an edition is sealed. */
export const { codebook, columns } = withScores(made.codebook, made.columns);
export const breaks = breaksOf(codebook, BREAKS, [STRAND]);

/** Each option and net of a break, as a filter. */
export const partsOf = (name: string): readonly Filter[] =>
  (breaks.find(({ variable }) => variable === name)?.parts ?? []).map(({ options }) => ({
    variable: name,
    options,
  }));

export interface Question {
  readonly filter: readonly Filter[];
  readonly columns: readonly string[];
}

/** Banners and filters that between them make every group of the breaks a column, nets too. */
export const QUESTIONS: readonly Question[] = [
  { filter: [], columns: BREAKS },
  ...partsOf(STRAND).flatMap((strand): Question[] => [
    { filter: [strand], columns: ['region', 'industry', 'size'] },
    { filter: [strand], columns: NO_BREAKS },
    ...crossed(strand, partsOf('region'), ['industry', 'size']),
    ...crossed(strand, partsOf('industry'), ['size']),
    ...partsOf('region').flatMap((region) =>
      partsOf('industry').map((industry) => ({
        ...{ filter: [strand, region, industry], columns: ['size'] },
      })),
    ),
    ...partsOf('size')
      .filter(({ options }) => options.length > 1)
      .flatMap((net) => [
        { filter: [strand, net], columns: ['region', 'industry'] },
        ...crossed(strand, partsOf('region'), ['industry']).map(({ filter, ...rest }) => ({
          ...{ ...rest, filter: [...filter, net] },
        })),
      ]),
  ]),
];

function crossed(strand: Filter, parts: readonly Filter[], banner: readonly string[]): Question[] {
  return parts.map((part) => ({ filter: [strand, part], columns: banner }));
}

const optionAt = (name: string, respondent: number): string | null => {
  const column = columns.byVariable.get(name);
  const code = column?.kind === 'codes' ? column.codes[respondent] : undefined;
  const options = codebook.variables.find((variable) => variable.name === name)?.options;
  return options?.[code ?? 255]?.code ?? null;
};

/** Who answered, which the attacker is taken to know; what they answered is left out. */
export function participantsFor({ name }: Variable): Participant[] {
  const column = columns.byVariable.get(name);
  return Array.from({ length: columns.size }, (_, respondent) => ({
    organisation: columns.organisations[respondent] ?? -1,
    breaks: Object.fromEntries(
      [...BREAKS, ...NO_BREAKS].map((each) => [each, optionAt(each, respondent)]),
    ),
    answered:
      column?.kind === 'choices'
        ? (column.options[0]?.[respondent] ?? 255) < 2
        : optionAt(name, respondent) !== null,
  }));
}

/** How many of a group gave each option: what nobody is to find out of a few. */
export function truthOf({ name, options }: Variable, group: Conditions): number[] {
  const column = columns.byVariable.get(name);
  const inGroup = Array.from({ length: columns.size }, (_, respondent) => respondent).filter(
    (respondent) =>
      group.every((each) => each.options.includes(optionAt(each.variable, respondent) ?? '')),
  );
  return options.map(
    ({ code }, at) =>
      inGroup.filter((respondent) =>
        column?.kind === 'choices'
          ? column.options[at]?.[respondent] === 1
          : optionAt(name, respondent) === code,
      ).length,
  );
}
