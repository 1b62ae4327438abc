import { draftsView, pictureText } from '#core/course/picture-views.ts';
import { course } from '../../course.ts';

export const load = () => ({ text: pictureText(course, 'drafts'), view: draftsView(course) });
