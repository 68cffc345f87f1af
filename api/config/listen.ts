import { createServer } from 'node:net';
import type { Environment } from './environment.js';
import { StartupProblem } from './startup-problem.js';

/**
 * Finds out before anything else starts whether the port is free.
 * @throws StartupProblem when it is not
 */
export async function requireFreePort({ port, host }: Environment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(portProblem(error, port, host));
    });
    probe.listen(port, host, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

/** The error of `listen` as one line that says what to do. */
export function portProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartupProblem(
      `Port ${port} is taken. Stop what listens there, or set PORT to another, as in PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartupProblem(
      `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupProblem(
      `HOST ${host} is not an address of this machine. Correct HOST, or leave it out.`,
    );
  }
  return error;
}
