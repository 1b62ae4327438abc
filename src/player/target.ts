import type { LessonView } from '#core/views/lesson.ts';
import { words } from '#language/index.ts';
import { markTarget } from '#ui/lesson/target.ts';

/** Marks what the address points to, now and whenever it changes; says so where it names a question that is not here. */
export function followTarget({ questions }: LessonView): void {
  const follow = () => {
    const { hash } = location;
    const unknown = hash.startsWith('#q-') && !(hash.slice(3) in questions) ? hash.slice(3) : undefined;
    const note = document.querySelector('[data-unknown]');
    if (note) note.textContent = unknown === undefined ? '' : words.lesson.noQuestion(unknown);
    markTarget(hash);
  };
  follow();
  addEventListener('hashchange', follow);
}
