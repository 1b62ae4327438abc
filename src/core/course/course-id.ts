import { slug } from '../slug.ts';
import type { CourseInfo } from './schemas.ts';

/** What tells a course from others at one address, for what readers keep of it: the id its author gave, or else its title. */
export function courseId({ id, title }: Pick<CourseInfo, 'id' | 'title'>): string {
  return id ?? slug(title);
}
