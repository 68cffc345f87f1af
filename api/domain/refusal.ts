/** What clients are told in `extensions.code`. */
export type RefusalCode =
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'INVALID_ANSWERS'
  | 'INVALID_INSTRUMENT'
  | 'WAVE_NOT_OPEN'
  | 'STALE_REVISION'
  | 'RATE_LIMITED'
  | 'WRONG_STATUS'
  | 'SELECTION_CHANGED'
  | 'EDITION_DAMAGED'
  | 'UNAUTHENTICATED'
  | 'WRONG_CREDENTIALS'
  | 'SECOND_FACTOR_REQUIRED'
  | 'FORBIDDEN';

/** A request that is understood and refused; the message tells the person what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param details sent with the code, such as `{ problems }` */
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A refusal of one field of a form: clients show the message there. */
export const wrongField = (
  field: string,
  message: string,
  code: RefusalCode = 'BAD_USER_INPUT',
): Refusal => new Refusal(code, message, { problems: [{ field, message }] });
