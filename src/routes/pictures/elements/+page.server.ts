import { claimViewer } from '#core/course/claim-view.ts';
import { mineralView, pictureText } from '#core/course/picture-views.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  return {
    text: pictureText(course, 'elements', view),
    minerals: [...course.minerals.values()].map((mineral) => mineralView(course, mineral, view))
  };
};
