import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A GraphQL answer as it came over HTTP. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
  }[];
}

/** The built server in a process of its own. */
export interface TestServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** @throws Error when the answer has errors */
  query<Data>(document: string, variables?: object): Promise<Data>;
  ask<Data>(document: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the server as `npm start` does, on a port that the system chooses. */
export async function startTestServer(
  environment: Readonly<Record<string, string>>,
): Promise<TestServer> {
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit');
  const url = await addressOf(child, () => output);

  const ask = async <Data>(document: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    return {
      status: response.status,
      ...((await response.json()) as object),
    } as GraphqlAnswer<Data>;
  };

  return {
    url,
    process: child,
    output: () => output,
    ask,
    query: async <Data>(document: string, variables: object = {}) => {
      const answer = await ask<Data>(document, variables);
      if (answer.data === null || answer.errors !== undefined) {
        throw new Error(`query failed: ${JSON.stringify(answer.errors)}`);
      }
      return answer.data;
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the server was not ready in time:\n${output()}`));
    }, READY_WITHIN_MS);
    child.stdout?.on('data', () => {
      const address = /ready on (http:\/\/\S+)/.exec(output())?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with code ${code ?? 'none'}:\n${output()}`));
    });
  });
}
