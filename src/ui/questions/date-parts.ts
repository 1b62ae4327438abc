import { precisions, type Precision } from '#core/questions/precisions.ts';

export type DateParts = Record<Precision, string>;

/** The fields of a date as an answer holds it; those that are not filled are empty. */
export function splitDate(answer: string): DateParts {
  const [year = '', month = '', day = ''] = answer.split('-');
  return { year, month, day };
}

/** One answer from the fields, as far as the question asks; empty while all of them are. */
export function joinDate(parts: DateParts, precision: Precision): string {
  // a hyphen typed into a field would shift the others
  const asked = precisions.slice(0, precisions.indexOf(precision) + 1).map((part) => parts[part].replaceAll('-', '?'));
  return asked.every((part) => part === '') ? '' : asked.join('-');
}
