import { mkdirSync } from 'node:fs';
import { benchCodes } from './codes.ts';
import { benchGradebook } from './gradebook.ts';
import { benchMarks } from './marks.ts';
import { benchPage } from './page.ts';
import { benchRanges } from './ranges.ts';
import { benchScale } from './scale.ts';

/** `npm run bench [-- 10 100] [-- marks] [-- codes] [-- gradebook] [-- ranges] [-- page]`: numbers are sizes of a made-up course; all parts when none is named. */
const words = process.argv.slice(2);
const sizes = words.map(Number).filter((size) => size > 0);
const wants = (part: string) => words.length === 0 || words.includes(part);

mkdirSync('.tmp', { recursive: true });
if (wants('marks')) benchMarks(1_000_000);
if (wants('codes')) await benchCodes(100_000);
if (wants('gradebook')) benchGradebook([30, 300, 3000]);
if (wants('ranges')) benchRanges([20, 25, 30], 2000);
if (wants('page')) await benchPage(5);
if (words.length === 0 || sizes.length > 0) benchScale(sizes.length > 0 ? sizes : [100, 300, 1000, 3000]);
