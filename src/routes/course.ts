import { files } from 'virtual:course';
import { load } from '#core/check/load.ts';
import { formatProblem } from '#core/problem.ts';

const { course: loaded, problems } = load(files, { today: new Date().toISOString().slice(0, 10) });
if (!loaded) throw new Error(problems.map(formatProblem).join('\n'));

/** The checked course, for pages to load from at build time. */
export const course = loaded;
