/** What a date is asked to: `2025` is a year, `2025-02` a month, `2025-02-12` a day. */
export const precisions = ['year', 'month', 'day'] as const;
export type Precision = (typeof precisions)[number];
