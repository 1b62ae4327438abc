import { curl } from '../typography.ts';
import type { Question } from '../questions/index.ts';

/** Texts of a question that are read. */
const readable = new Set(
  'text prompt message explanation hints otherwise from to true false unknown sentence label fact claim forecast opinion'.split(
    ' '
  )
);

/** Lists of what may be typed: their texts are compared, not read, and stay as they are. */
const typed = new Set(['accept', 'reject']);

/** The question as a page shows it: with quotation marks set. */
export function forPage(question: Question): Question {
  return withTexts(question, curl);
}

/** The question with every text for readers emptied or left out; ids, keys and accepted answers stay, so it marks the same. */
export function keySheet(question: Question): Question {
  const { hints: _, ...asked } = question;
  return withTexts(asked as Question, () => '');
}

/** The question with each text for readers changed, and without what only authors need. */
function withTexts(question: Question, change: (text: string) => string): Question {
  const visit = (value: unknown, key: string, compared: boolean): unknown => {
    if (typeof value === 'string') return readable.has(key) && !(compared && key === 'text') ? change(value) : value;
    if (Array.isArray(value)) return value.map((one: unknown) => visit(one, key, compared || typed.has(key)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, visit(one, inner, compared)]));
  };
  return { ...(visit(question, '', false) as Question), claims: [], objective: '' };
}
