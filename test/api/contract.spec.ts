import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the GraphQL contract', () => {
  let database: TestDatabase;
  let server: TestServer;
  let served: GraphQLSchema;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    served = buildClientSchema(await server.query<IntrospectionQuery>(getIntrospectionQuery()));
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('schema.graphql is what the server serves; if not, run npm run schema', () => {
    expect(`${printSchema(lexicographicSortSchema(served))}\n`).toBe(file('../../schema.graphql'));
  });

  it('keeps every name and type that outside clients rely on', () => {
    expect(findBreakingChanges(buildSchema(file('contract.graphql')), served)).toEqual([]);
  });

  it('would notice a renamed field', () => {
    const renamed = buildSchema(file('contract.graphql').replace('feasible:', 'feasiblePairs:'));
    expect(findBreakingChanges(renamed, served)).toHaveLength(1);
  });
});
