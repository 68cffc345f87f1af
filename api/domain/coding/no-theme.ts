/**
 * The code of an answer that was read and has no theme, or cannot be coded: a code in its own right,
 * given alone. An answer that nobody has coded has no code at all.
 */
export const NO_THEME = 'no-theme';
