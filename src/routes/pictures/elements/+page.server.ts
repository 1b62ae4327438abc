import { course } from '../../course.ts';

export const load = () => ({ rows: [...course.minerals.values()].map(({ id, name }) => ({ id, name })) });
