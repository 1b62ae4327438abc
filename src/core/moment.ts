import * as z from 'zod/mini';

/** The last millisecond of the year 9999: later ones have no date that ISO 8601 writes in four digits, and soon none at all. */
export const lastMoment = 253_402_300_799_999;

/** Milliseconds since 1970, of a day that calendars have. */
export const momentSchema = z.int().check(z.nonnegative(), z.lte(lastMoment));

/** A length of time in milliseconds: no longer than from the first such moment to the last. */
export const spanSchema = momentSchema;

/** A moment as ISO 8601 writes it, in milliseconds since 1970; undefined for what is none, or is no day that calendars have. */
export function readMoment(text: unknown): number | undefined {
  const moment = typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  return moment >= 0 && moment <= lastMoment ? moment : undefined;
}
