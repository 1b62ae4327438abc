import { bankIndex } from '#core/views/bank.ts';
import { course } from '../course.ts';

export const load = () => {
  const { lessons } = bankIndex(course);
  return { lessons: lessons.map(({ id, title }) => ({ id, title })), total: course.questions.size };
};
