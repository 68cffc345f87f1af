import type { z } from 'zod';

/** One kind of background work. */
export interface Queue<Payload extends object> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Tries after the first. A try that ended with the server counts. */
  readonly retries: number;
  /** Seconds before the second try; the wait doubles with each. */
  readonly retryAfter: number;
  /** Seconds that one try may take before it counts as lost. */
  readonly longest: number;
}

/** What the work of a queue is told besides its payload. */
export interface JobRun {
  /** Aborted when the server stops: what is not done then is done after the next start. */
  readonly signal: AbortSignal;
  /** Nobody will try again. */
  readonly isLastTry: boolean;
}

/** Does one job. It may be told to do again what it has done, and must then change nothing. */
export type Work<Payload extends object> = (payload: Payload, run: JobRun) => Promise<void>;
