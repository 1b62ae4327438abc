import { course } from '../course.ts';

export const load = () => ({ lessons: course.lessons.map(({ id, title }) => ({ id, title })) });
