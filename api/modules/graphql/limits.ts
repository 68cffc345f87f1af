/** Nested selections a query may have: 15 is what the tools’ introspection takes, our pages take 6. */
export const MAXIMUM_DEPTH = 15;
/** Points a query may cost: one a field, list fields times the size they are expected to have. */
export const MAXIMUM_COST = 20_000;
/** Bytes of a request. */
export const MAXIMUM_BODY = 1_048_576;
