import { resolve } from 'node:path';
import { z } from 'zod';
import { StartupProblem } from './startup-problem.js';

/** An empty variable counts as not set, as a line `NAME=` in an .env file suggests. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

/** What a provider answers decides who comes in: it must not be changed on the way. */
function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return true; // refused as no address already
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

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
  OIDC_ISSUER: optional(
    z
      .url({ error: 'must be an address' })
      .refine(isSafeIssuer, 'must begin with https:// (http:// only on this machine)')
      .optional(),
  ),
  OIDC_CLIENT_ID: optional(z.string().optional()),
  OIDC_CLIENT_SECRET: optional(z.string().optional()),
  TRUST_PROXY: optional(z.string().optional()),
  PUBLIC_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'must look like https://leadline.example.org; leave it out to use the address asked',
      })
      .optional(),
  ),
  SMTP_URL: optional(
    z
      .string()
      .regex(
        /^smtps?:\/\/[^\s/]+/,
        'must look like smtp://user:password@mail.example.org:587, or smtps:// for TLS from the start; leave it out to keep mails in the outbox',
      )
      .optional(),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
        'must look like Study team <study@example.org>',
      )
      .optional(),
  ),
});

/** An OpenID Connect provider that people sign in with. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** All that the process reads from its environment, read once at start. */
export interface Environment {
  /** Port of web and API; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Null: the built-in PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute path of the built-in PostgreSQL's files. */
  readonly dataDir: string;
  /** Null: people sign in with passwords only. */
  readonly oidc: OidcSettings | null;
  /** Proxies before us, whose X-Forwarded headers are believed: addresses and networks; null: none. */
  readonly trustedProxies: string | null;
  /** Where people reach this server, without a slash at the end; null: at the address they asked. */
  readonly publicUrl: string | null;
  /** Mail server; null: mails stay in the outbox. */
  readonly smtpUrl: string | null;
  /** Whom mails come from, such as `Study team <study@example.org>`. */
  readonly mailFrom: string | null;
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
    oidc: oidcOf(read.data),
    trustedProxies: read.data.TRUST_PROXY ?? null,
    publicUrl: read.data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    ...mailOf(read.data),
  };
}

function oidcOf(read: z.infer<typeof Variables>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return { issuer, clientId, clientSecret };
  }
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  throw new StartupProblem(
    'Environment: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.',
  );
}

/** Receivers turn mails away that come from nobody. */
function mailOf(read: z.infer<typeof Variables>): Pick<Environment, 'smtpUrl' | 'mailFrom'> {
  const smtpUrl = read.SMTP_URL ?? null;
  const mailFrom = read.MAIL_FROM ?? null;
  if (smtpUrl === null || mailFrom !== null) return { smtpUrl, mailFrom };
  throw new StartupProblem('Environment: MAIL_FROM must be set when SMTP_URL is.');
}
