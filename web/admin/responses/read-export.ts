const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** What has come of a file so far. */
export interface ExportProgress {
  /** Records after the header. */
  readonly done: number;
  readonly total: number;
}

/** A file that ended before all its records had come. */
export class BrokenExport extends Error {
  constructor(readonly progress: ExportProgress) {
    super('the export broke off');
    this.name = 'BrokenExport';
  }
}

/**
 * Reads a file of responses to its end and counts its records on the way.
 * @throws BrokenExport when the connection broke or records are missing; Error with the API’s message
 */
export async function readExport(
  address: string,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) {
    const { message } = (await answer.json()) as { readonly message: string };
    throw new Error(message);
  }
  const total = Number(answer.headers.get('x-leadline-records'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let newlines = 0;
  let quoted = false;
  const progress = (): ExportProgress => ({ done: Math.max(0, newlines - 1), total });
  const reader = answer.body?.getReader();
  for (;;) {
    const value = await readOn(reader, signal, progress);
    if (value === undefined) break;
    parts.push(value);
    for (const byte of value) {
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === NEWLINE && !quoted) newlines += 1;
    }
    onProgress(progress());
  }
  if (progress().done !== total) throw new BrokenExport(progress());
  return new Blob(parts, { type: 'text/csv' });
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Undefined at the end. */
async function readOn(
  reader: ReadableStreamDefaultReader<Bytes> | undefined,
  signal: AbortSignal,
  progress: () => ExportProgress,
): Promise<Bytes | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (error) {
    throw signal.aborted ? error : new BrokenExport(progress());
  }
}
