import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { webSources } from './web-sources';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const documents = webSources.flatMap(({ path, text }) =>
  [...text.matchAll(/\bgraphql\(`([^`]+)`\)/g)].map(([, source = '']) => ({ path, source })),
);

describe('the documents of the web app', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThanOrEqual(7);
  });

  it.each(documents)('$path asks what the API answers', ({ source }) => {
    expect(validate(schema, parse(source)).map(({ message }) => message)).toEqual([]);
  });
});
