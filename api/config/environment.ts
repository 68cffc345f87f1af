import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupProblem } from './startup-problem.js';

/** An empty variable counts as not set, as a line `NAME=` in an .env file suggests. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const Variables = z.object({
  PORT: optional(
    z.coerce
      .number({ error: 'must be a whole number from 0 to 65535' })
      .int('must be a whole number from 0 to 65535')
      .min(0, 'must be a whole number from 0 to 65535')
      .max(65_535, 'must be a whole number from 0 to 65535')
      .default(3000),
  ),
  HOST: optional(z.string().default('127.0.0.1')),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+/,
        'must look like postgres://user:password@host:5432/database; leave it out to use the built-in PostgreSQL',
      )
      .optional(),
  ),
  DATA_DIR: optional(z.string().default('data')),
  PUBLIC_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'must look like https://leadline.example.org; leave it out to use the address asked',
      })
      .optional(),
  ),
});

/** All that the process reads from its environment, read once at start. */
export interface Environment {
  /** Port of web and API; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Null: the built-in PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute path of the built-in PostgreSQL's files. */
  readonly dataDir: string;
  /** Where people reach this server, without a slash at the end; null: at the address they asked. */
  readonly publicUrl: string | null;
}

/**
 * Reads the environment whole.
 * @throws StartupProblem naming every variable that is wrong and what it should be
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = Variables.safeParse(variables);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupProblem(`Environment: ${wrong.join('; ')}.`);
  }
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    databaseUrl: read.data.DATABASE_URL ?? null,
    dataDir: resolve(read.data.DATA_DIR),
    publicUrl: read.data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  };
}
