import { claimViewer } from '#core/views/claim.ts';
import { mineralView, pictureText } from '#core/views/pictures.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  return {
    text: pictureText(course, 'elements', view),
    minerals: [...course.minerals.values()].map((mineral) => mineralView(course, mineral, view))
  };
};
