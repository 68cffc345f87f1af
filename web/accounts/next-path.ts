export const CONSOLE = '/admin';
export const FORGOTTEN = '/admin/forgotten-password';
export const SIGN_IN = '/admin/sign-in';

/** Where sign-in leads: the page that asked for it, if it is one of ours, else the account. */
export const nextPath = (asked: string | null): string =>
  asked !== null && /^\/admin(?:[/?#]|$)/.test(asked) ? asked : CONSOLE;

/** The page of sign-in that leads back to `path`. */
export const signInFor = (path: string): string =>
  `${SIGN_IN}?${new URLSearchParams({ next: path }).toString()}`;
