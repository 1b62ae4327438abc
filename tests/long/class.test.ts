import { test } from 'vitest';
import { followClass } from '../site/class-loop.ts';
import { students } from '../site/class.ts';

test('thirty students take one quiz and hand in, each in a browser', { timeout: 600_000 }, () => followClass(students));
