/** What the API said no with; `code` is its `extensions.code`, `details` all extensions. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Codes a second try cannot change. */
const FINAL = new Set([
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'TOO_COMPLEX',
  'STALE_REVISION',
  'INVALID_ANSWERS',
  'WAVE_NOT_OPEN',
  'WRONG_STATUS',
]);

export const isFinal = (error: unknown): boolean =>
  error instanceof ApiError && FINAL.has(error.code);
