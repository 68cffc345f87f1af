/** How a respondent was asked. */
export const RESPONSE_MODES = ['web', 'telephone', 'interview', 'paper'] as const;
export type ResponseMode = (typeof RESPONSE_MODES)[number];
