const DAY = 24 * 60 * 60 * 1000;

/** A session ends this long after sign-in, in ms, whatever happens. */
export const LONGEST_SESSION = 30 * DAY;
/** A session ends when nothing was asked for this long, in ms. */
export const LONGEST_SILENCE = 7 * DAY;

/** Times in ms since 1970. */
export interface SessionTimes {
  readonly created: number;
  readonly lastSeen: number;
}

/** When a session ends unless it is used again, in ms since 1970. */
export const sessionEnd = ({ created, lastSeen }: SessionTimes): number =>
  Math.min(created + LONGEST_SESSION, lastSeen + LONGEST_SILENCE);
