import type { Unsaved, UnsavedAnswer } from './unsaved';

/** The part of `localStorage` taken; a test brings a Map's. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Unsaved answers of one questionnaire, as one tab keeps them over a reload or a crash. */
export interface UnsavedStorage {
  read(): Unsaved;
  write(unsaved: Unsaved): void;
}

const PREFIX = 'leadline-unsaved';

/**
 * Tabs write apart, so that none overwrites another's, and a new one takes over whatever it finds:
 * of a tab that lives the server has the same answers in the end.
 * @param storage null where the browser refuses: answers then live as long as the page
 */
export function openUnsavedStorage(
  storage: TextStorage | null,
  token: string,
  tab: string,
): UnsavedStorage {
  const prefix = prefixOf(token);
  const own = `${prefix}${tab}`;
  return {
    read: () => {
      if (storage === null) return {};
      const mine = keysOf(storage, prefix);
      const found = Object.assign({}, ...mine.map((key) => parse(storage.getItem(key)))) as Unsaved;
      for (const key of mine) storage.removeItem(key);
      write(storage, own, found);
      return found;
    },
    write: (unsaved) => {
      if (storage !== null) write(storage, own, unsaved);
    },
  };
}

/** Removes what any tab keeps of a questionnaire. */
export function forgetUnsaved(storage: TextStorage | null, token: string): void {
  if (storage === null) return;
  for (const key of keysOf(storage, prefixOf(token))) storage.removeItem(key);
}

const prefixOf = (token: string): string => `${PREFIX}:${token}:`;

const keysOf = (storage: TextStorage, prefix: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(prefix),
  );

function write(storage: TextStorage, key: string, unsaved: Unsaved): void {
  try {
    if (Object.keys(unsaved).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(unsaved));
  } catch {
    // Full: the answers are still on screen and on their way.
  }
}

/** Whatever is not what we wrote is left out. */
function parse(text: string | null): Unsaved {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, UnsavedAnswer] =>
        isUnsaved(entry[1]),
      ),
    );
  } catch {
    return {};
  }
}

const isUnsaved = (value: unknown): value is UnsavedAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'mine' in value &&
  'was' in value &&
  'sent' in value &&
  Array.isArray(value.sent);

/** The browser's own, or null where it is blocked. */
export function browserStorage(): TextStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
