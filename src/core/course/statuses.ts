/** How firmly a claim is known; apart from the schemas so that a page can list them without what reads files. */
export const statuses = ['confirmed', 'attributed', 'estimate', 'disputed', 'superseded'] as const;
export type Status = (typeof statuses)[number];
