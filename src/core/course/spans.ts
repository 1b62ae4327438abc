import type { Place } from './prose.ts';

/** The days a timeline in a lesson shows, and of whom. */
export interface Span {
  from: string;
  to: string;
  /** Ids of actors; of all where there is none. */
  actors: string[];
  line: number;
  column: number;
}

/** Whether a text is written as a day is, `2025-02-12`; the calendar may not have it. */
export function looksLikeDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Whether a text is a day that the calendar has, `2025-02-12`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The timelines of a lesson whose days can be read. */
export function readSpans(text: string, place: Place): Span[] {
  return [...text.matchAll(/<Timeline\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g)].flatMap(({ index, 0: tag }) => {
    const valueOf = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
    const [from, to] = [valueOf('from'), valueOf('to')];
    if (!isDay(from) || !isDay(to)) return [];
    return [{ from, to, actors: valueOf('actors').split(/\s+/).filter(Boolean), ...place(index) }];
  });
}
