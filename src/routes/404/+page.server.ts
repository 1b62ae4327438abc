import { course } from '../course.server.ts';

export const load = () => ({ lessons: course.lessons.map(({ id, title }) => ({ id, title })) });
