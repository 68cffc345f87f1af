/**
 * Checks the same responses with our compiled instrument and with SurveyJS itself.
 *     npm run bench:answers
 * Every response is valid, and both must say so; then each is broken in one way, and it is counted
 * who notices. Compiling the instrument, and building SurveyJS's model, are outside the times.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { SurveyModel } from 'survey-core';
import { build } from '../tools/build.mjs';

const TURNS = { warmUps: 3, runs: 15 };
const STUDY = new URL('../seeds/ai-networking-2025/', import.meta.url);
const read = (file) => readFileSync(new URL(file, STUDY), 'utf8');

await build({ only: 'API' });
const api = (path) => import(new URL(`../dist/api/${path}.js`, import.meta.url).href);
const { compileInstrument } = await api('domain/instrument/compile-instrument');
const { checkAnswers } = await api('domain/instrument/check-answers');
const { answersFromCells } = await api('domain/fieldwork/answers-from-cells');

const document = JSON.parse(read('instrument.json'));
const { instrument } = compileInstrument(document);
const responses = parse(read('responses.csv'), { columns: true })
  .filter(({ strand }) => strand === 'board')
  .map((row) => answersFromCells(instrument, only(row)));
const model = new SurveyModel(document);

const ours = (answers) => checkAnswers(instrument, answers, { complete: true }).ok;
const theirs = (answers) => {
  model.clear();
  model.data = answers;
  return model.validate(false);
};

const FAULTS = {
  'a rating of 9 where the scale ends at 5': (answers) => ({
    ...answers,
    effectiveness: { ...answers.effectiveness, availability: 9 },
  }),
  'a fourth pick of three': (answers) => ({
    ...answers,
    functional_areas: ['it-security', 'customer', 'hr', 'legal'],
  }),
  'an item that does not exist': (answers) => ({ ...answers, favourite_colour: 'blue' }),
  'an option that does not exist': (answers) => ({ ...answers, region: 'atlantis' }),
};

for (const check of [ours, theirs]) {
  const refused = responses.filter((answers) => !check(answers)).length;
  if (refused > 0) throw new Error(`${refused} valid responses were refused by ${check.name}`);
}

const times = { ours: [], theirs: [] };
for (let round = -TURNS.warmUps; round < TURNS.runs; round += 1) {
  for (const [name, check] of Object.entries({ ours, theirs })) {
    const start = performance.now();
    for (const answers of responses) check(answers);
    if (round >= 0) times[name].push((performance.now() - start) / responses.length);
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const [own, peer] = [median(times.ours), median(times.theirs)];
const share = (check, fault) =>
  `${responses.filter((answers) => !check(fault(answers))).length} of ${responses.length}`;

process.stdout.write(
  [
    `Checking one response: Leadline ${(own * 1000).toFixed(0)} µs, SurveyJS ${(peer * 1000).toFixed(0)} µs, ratio ${(peer / own).toFixed(0)}x`,
    'Refused when it holds ...',
    ...Object.entries(FAULTS).map(
      ([name, fault]) =>
        `  ${name.padEnd(42)} Leadline ${share(ours, fault)}, SurveyJS ${share(theirs, fault)}`,
    ),
    `Medians of ${TURNS.runs} runs in turn over ${responses.length} responses. Node ${process.version}.`,
    '',
  ].join('\n'),
);

/** The cells of a row that are answers to items. */
function only(row) {
  const kept = Object.entries(row).filter(
    ([name]) => instrument.byName.has(name) || instrument.byName.has(name.split('.')[0]),
  );
  return Object.fromEntries(kept.filter(([name]) => !name.endsWith('.themes')));
}
