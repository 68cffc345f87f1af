/** What the API said no with; `code` is its `extensions.code`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
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
]);

export const isFinal = (error: unknown): boolean =>
  error instanceof ApiError && FINAL.has(error.code);
