/**
 * Counts the same million respondents with our kernel, with DuckDB and with PostgreSQL.
 *     npm run bench              # all three
 *     npm run bench -- --quick   # without PostgreSQL, which takes longest to load
 * An engine's time is from statement to rows in this process; preparing and loading are outside.
 */
import { availableParallelism, cpus } from 'node:os';
import { build } from '../tools/build.mjs';
import { openDuckDb } from './duckdb.mjs';
import { openPostgres } from './postgres.mjs';
import { ITEMS, makeSurvey, RESPONDENTS } from './survey.mjs';
import { fromKernel, fromSql, requireSame, workloads } from './workloads.mjs';

const DUCKDB_THREADS = 2;
const TURNS = { warmUps: 5, runs: 31 };
/** PostgreSQL takes a hundred times as long, and varies less. */
const POSTGRES_TURNS = { warmUps: 1, runs: 3 };

const started = performance.now();
const say = (line) =>
  process.stdout.write(
    `${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`,
  );

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/**
 * Median milliseconds of each contender, after warming up. They take turns, so that whatever else
 * the machine does slows all of them alike.
 */
async function race(contenders) {
  const times = contenders.map(() => []);
  for (let round = -TURNS.warmUps; round < TURNS.runs; round += 1) {
    for (const [index, { run, turns }] of contenders.entries()) {
      if (round < -turns.warmUps || round >= turns.runs) continue;
      const start = performance.now();
      await run();
      if (round >= 0) times[index].push(performance.now() - start);
    }
  }
  return times.map(median);
}

await build({ only: 'API' });
const api = (path) => import(new URL(`../dist/api/${path}.js`, import.meta.url).href);
const { tally } = await api('domain/tabulation/tally');
const { selectRespondents, withoutDropped } = await api('domain/tabulation/respondents');
const { startEmbeddedPostgres } = await api('config/embedded-postgres');

say(`Making ${RESPONDENTS.toLocaleString('en')} respondents x ${ITEMS} items, 5 % missing`);
const survey = makeSurvey();
const engines = [];
try {
  say('Loading DuckDB');
  engines.push({ turns: TURNS, ...(await openDuckDb(survey, DUCKDB_THREADS)) });
  if (!process.argv.includes('--quick')) {
    say('Loading PostgreSQL');
    engines.push({ turns: POSTGRES_TURNS, ...(await openPostgres(survey, startEmbeddedPostgres)) });
  }

  const lines = [];
  for (const { name, sql, count } of workloads(survey, {
    tally,
    selectRespondents,
    withoutDropped,
  })) {
    say(`Counting: ${name}`);
    const ours = fromKernel(count());
    const contenders = [{ run: count, turns: TURNS }];
    for (const engine of engines) {
      const run = await engine.prepare(sql);
      requireSame(name, engine.name, ours, fromSql(await run()));
      contenders.push({ run, turns: engine.turns });
    }
    const [own, ...others] = await race(contenders);
    lines.push({ name, own, others });
  }
  report(lines);
} finally {
  for (const engine of engines) await engine.close();
}

function report(lines) {
  const [cpu] = cpus();
  const head = ['', 'Leadline ms', ...engines.flatMap(({ name }) => [`${name} ms`, 'ratio'])];
  const body = lines.map(({ name, own, others }) => [
    name,
    own.toFixed(2),
    ...others.flatMap((other) => [other.toFixed(1), `${(other / own).toFixed(1)}x`]),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...body.map((row) => row[at].length)),
  );
  const row = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ');
  process.stdout.write(
    [
      '',
      row(head),
      ...body.map(row),
      '',
      `${RESPONDENTS.toLocaleString('en')} respondents x ${ITEMS} items; all counts equal in all engines.`,
      `Median of ${TURNS.runs} runs in turn (PostgreSQL ${POSTGRES_TURNS.runs}) after warm-up. Leadline: one thread; DuckDB: ${DUCKDB_THREADS}.`,
      `${cpu.model.trim()}, ${availableParallelism()} cores, Node ${process.version}.`,
      '',
    ].join('\n'),
  );
}
