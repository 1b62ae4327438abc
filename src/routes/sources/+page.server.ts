import { sourcesView } from '#core/course/view.ts';
import { course } from '../course.ts';

export const load = () => ({ rows: sourcesView(course) });
