import { curl } from '#core/typography.ts';
import { course } from '../../course.ts';

export const load = () => ({
  lessons: course.lessons.map(({ id, title, minutes }) => ({ id, title: curl(title), minutes }))
});
