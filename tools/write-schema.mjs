/** Writes schema.graphql from the resolvers, and the types that the web app's queries are checked by. */
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { build } from './build.mjs';

await build({ only: 'API' });
const { RESOLVERS } = await import('../dist/api/modules/resolvers.js');
await import('../dist/api/modules/graphql/enums.js');
const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
  logger: ['error'],
});
const schema = await app.get(GraphQLSchemaFactory).create([...RESOLVERS]);
writeFileSync(
  new URL('../schema.graphql', import.meta.url),
  `${printSchema(lexicographicSortSchema(schema))}\n`,
);
await app.close();
execFileSync(process.execPath, ['node_modules/gql.tada/bin/cli.js', 'generate-output'], {
  stdio: 'inherit',
});
