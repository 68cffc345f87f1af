import { expect, it } from '@jest/globals';
import { catalogue, t } from '../english';
import { webSources } from '../web-sources';

const keysOf = (branch: unknown, prefix = ''): readonly string[] =>
  typeof branch === 'object' && branch !== null
    ? Object.entries(branch).flatMap(([name, value]) => keysOf(value, `${prefix}${name}.`))
    : [prefix.slice(0, -1)];

const keys = [...new Set(keysOf(catalogue).map((key) => key.replace(/_(one|other)$/, '')))];
const sources = webSources.map(({ text }) => text).join('\n');
// The console's texts are in namespaces of their own, whose keys the compiler knows.
const outsideConsole = webSources
  .filter(({ path }) => !path.startsWith('admin/'))
  .map(({ text }) => text)
  .join('\n');
const asked = [...outsideConsole.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key = '']) => key);

it('finds the keys the sources ask for', () => {
  expect(asked.length).toBeGreaterThan(80);
});

it('has a text for every key asked for', () => {
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

it('holds no text that nobody asks for', () => {
  expect(keys.filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
});

it('says something for every key, and for its plural', () => {
  const said = (key: string, count: number) => t(key as 'name', { count }).trim();
  expect(keys.filter((key) => [1, 2].some((n) => ['', key].includes(said(key, n))))).toEqual([]);
});
