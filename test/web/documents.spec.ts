import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { webSources } from './web-sources';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
/** Of gql.tada alone: it types a fragment, and never leaves the browser. */
const UNMASK = / @_unmask\b/g;
const documents = webSources.flatMap(({ path, text }) => {
  const sources = [...text.matchAll(/\bgraphql\(\s*`([^`]+)`/g)].map(([, source = '']) =>
    source.replace(UNMASK, ''),
  );
  const fragments = sources.filter((source) => /^\s*fragment\b/.test(source));
  return sources
    .filter((source) => !fragments.includes(source))
    .map((source) => ({ path, source: [source, ...fragments.filter(isIn(source))].join('\n') }));
});

function isIn(source: string): (fragment: string) => boolean {
  return (fragment) => {
    const [, name = ''] = /fragment\s+(\w+)/.exec(fragment) ?? [];
    return source.includes(`...${name}`);
  };
}

describe('the documents of the web app', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThanOrEqual(7);
  });

  it.each(documents)('$path asks what the API answers', ({ source }) => {
    expect(validate(schema, parse(source)).map(({ message }) => message)).toEqual([]);
  });
});
