import { compareDrafts, draftsOf } from '#core/course/drafts.ts';
import { course } from '../../course.ts';

export const load = () => ({ rows: compareDrafts(course, draftsOf(course)) });
