import { ApiError } from '../../api/api-error';

/** As the server says; asked before anything is sent. */
export const MOST_MEGABYTES = 64;

/** Sends a file to be read within a day. @returns its id @throws ApiError with what the server says */
export async function uploadFile(study: string, file: File): Promise<string> {
  const address = `/uploads?${new URLSearchParams({ study, name: file.name }).toString()}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  }).catch(() => {
    throw new ApiError('OFFLINE', 'The server cannot be reached. Check the connection, try again.');
  });
  const body = (await answer.json()) as { id?: string; code?: string; message?: string };
  if (body.id !== undefined) return body.id;
  throw new ApiError(body.code ?? 'UNKNOWN', body.message ?? 'The file was refused.');
}
