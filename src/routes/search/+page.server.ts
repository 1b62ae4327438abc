import { course } from '../course.ts';

/** Whether names of the course are given in Cyrillic letters too. */
const isCyrillic = course.info.spellings.some(({ also }) => also.some((name) => /\p{Script=Cyrillic}/u.test(name)));

export const load = () => ({ isCyrillic });
