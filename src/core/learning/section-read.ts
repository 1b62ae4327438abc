import type { Progress } from './progress.ts';

/** Whether a section of a lesson counts as read: it was on screen long enough, or a question in it was tried. */
export function isSectionRead(
  { sectionsRead, standings }: Pick<Progress, 'sectionsRead' | 'standings'>,
  lesson: string,
  section: { id: string; questions: readonly string[] }
): boolean {
  const tried = (id: string) => (standings.get(id)?.tries ?? 0) > 0;
  return sectionsRead.has(`${lesson}/${section.id}`) || section.questions.some(tried);
}
