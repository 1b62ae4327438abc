/** What marks answers and counts them, in one file of its own: `marking` fetches it. */
export { standingOf, summarise } from '#core/learning/progress.ts';
export { kindOf, mark } from '#core/questions/index.ts';
