/** No instrument nests deeper than lists in lists; what does would only wear down readers. */
const DEEPEST = 20;
/** In characters of JSON. The study's own, in three languages, has 80,000. */
const LONGEST = 2_000_000;
const UNSTORABLE = /\0|\p{Cs}/u;

/**
 * What keeps JSON from being stored as a draft, however much of it is still wrong as an instrument:
 * null when nothing does.
 * @returns a sentence that names the place
 */
export function storingProblem(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return 'An instrument is a JSON object: { "pages": [ … ] }.';
  }
  const within = problemWithin(document, '', 0);
  if (within !== null) return within;
  const { length } = JSON.stringify(document);
  return length > LONGEST
    ? `The instrument has ${length} characters of JSON; ${LONGEST} can be stored.`
    : null;
}

function problemWithin(value: unknown, path: string, depth: number): string | null {
  if (typeof value === 'string') {
    return UNSTORABLE.test(value)
      ? `The text at ${path} holds a character that cannot be stored. Type it anew.`
      : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) return `At ${path} the instrument is nested too deeply to be one.`;
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (UNSTORABLE.test(key)) {
      return `A name at ${path === '' ? 'the top' : path} holds a character that cannot be stored.`;
    }
    const problem = problemWithin(inner, at, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}
