interface Placed {
  readonly path: string;
}

/** Problems at exactly this place, or at its code when the place is an option or row. */
export const problemsAt = <Problem extends Placed>(
  problems: readonly Problem[],
  place: string,
): readonly Problem[] => problems.filter(({ path }) => path === place);

/** Problems at a place or anywhere in it; all, when the place is the top. */
export const problemsIn = <Problem extends Placed>(
  problems: readonly Problem[],
  place: string,
): readonly Problem[] =>
  place === ''
    ? problems
    : problems.filter(
        ({ path }) =>
          path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`),
      );

const ITEM = /^pages\[\d+\]\.elements\[\d+\]/;
const SECTION = /^pages\[\d+\]/;

/** The item, else the section, that a place is in; empty: the questionnaire itself. */
export const ownerOf = (place: string): string =>
  ITEM.exec(place)?.[0] ?? SECTION.exec(place)?.[0] ?? '';
