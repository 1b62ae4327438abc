import { claimViewer } from '#core/views/claim.ts';
import { draftsView, pictureText } from '#core/views/pictures.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  return { text: pictureText(course, 'drafts', view), drafts: draftsView(course, view) };
};
