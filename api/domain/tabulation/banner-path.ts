/** Between the names of nested variables; no variable’s name holds it. */
export const NESTED = '>';

/** The variables that a banner entry nests, the outermost first: `region>industry`. */
export const bannerPath = (entry: string): readonly string[] => entry.split(NESTED);
