import { course } from '../../course.ts';

export const load = () => ({ rows: [...course.events.values()].map(({ id, title }) => ({ id, title })) });
