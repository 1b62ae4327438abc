import { course } from '../../course.ts';

export const load = () => ({ rows: [...course.deposits.values()].map(({ id, name }) => ({ id, name })) });
