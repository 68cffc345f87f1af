/** How far a respondent came, in AAPOR’s words. */
export const RESPONSE_STATUSES = ['complete', 'partial', 'breakoff'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];
