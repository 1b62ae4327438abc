import { mineralView, pictureText } from '#core/course/picture-views.ts';
import { course } from '../../course.ts';

export const load = () => ({
  text: pictureText(course, 'elements'),
  minerals: [...course.minerals.values()].map((mineral) => mineralView(course, mineral))
});
