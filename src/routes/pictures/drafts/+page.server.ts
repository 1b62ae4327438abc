import { claimViewer } from '#core/course/claim-view.ts';
import { draftsView, pictureText } from '#core/course/picture-views.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  return { text: pictureText(course, 'drafts', view), drafts: draftsView(course, view) };
};
