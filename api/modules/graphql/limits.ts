/** Nested selections a query may have; the deepest of our own pages has 6. */
export const MAXIMUM_DEPTH = 10;
/** Points a query may cost: one a field, list fields times the size they are expected to have. */
export const MAXIMUM_COST = 20_000;
/** Bytes of a request. */
export const MAXIMUM_BODY = 1_048_576;
