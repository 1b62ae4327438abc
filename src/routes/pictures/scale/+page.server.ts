import { course } from '../../course.ts';

export const load = () => ({ rows: [...course.figures.values()].map(({ id, label }) => ({ id, label })) });
